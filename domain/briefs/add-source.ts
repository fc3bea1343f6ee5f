import { command, done, refused } from '../command'
import { insertSource } from '../sources/insert-source'
import { sourceViews } from '../sources/queries'
import { readAfter } from '../sources/read-after'
import { type NewSource, newSource } from '../sources/schema'
import { appendSourceRevision } from './append-source-revision'
import { openBrief } from './open-brief'

const most = 10

/** Adds a source to a brief; the first one is the main source. Ten sources are the limit. */
export const addSource = readAfter(
  command(async (input: { briefId: string; source: NewSource }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'edit', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const present = await sourceViews(tx, brief.id)
    if (present.length >= most) return refused('too_many')

    const place = { position: present.length, now }
    const sourceId = await insertSource(tx, brief.id, newSource.parse(input.source), place)
    const revision = await appendSourceRevision(tx, brief, { actor, now })
    return done(
      { sourceId },
      { audit: { action: 'source.added', subject: sourceId, briefId: brief.id, detail: { revision } } },
    )
  }),
  ({ source }) => source.text,
)
