import { readPlainText } from '@/lib/extract/read-plain-text'
import { command, done, refused } from '../command'
import { insertSnapshot } from '../sources/insert-source'
import { sourceViews } from '../sources/queries'
import { readAfter } from '../sources/read-after'
import { sourceText } from '../sources/schema'
import { appendSourceRevision } from './append-source-revision'
import { openBrief } from './open-brief'

type Input = { briefId: string; sourceId: string; text: string }

/** Keeps a pasted text as a new snapshot of a source, for one that could not be read or was read wrongly. */
export const replaceSnapshot = readAfter(
  command(async (input: Input, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'edit', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const source = (await sourceViews(tx, brief.id)).find(({ id }) => id === input.sourceId)
    if (!source) return refused('not_there')
    const read = readPlainText(input.text)
    const text = sourceText.parse(read.text)
    if (!text) return refused('empty')

    const { language, removed } = read
    const reading = { text, language, removed, origin: 'pasted', url: source.url, now } as const
    const snapshotId = await insertSnapshot(tx, source.id, reading)
    const revision = await appendSourceRevision(tx, brief, { actor, now })
    const audit = {
      action: 'source.text_replaced',
      subject: source.id,
      briefId: brief.id,
      detail: { revision, snapshotId },
    }
    return done({ removed }, { audit })
  }),
  ({ text }) => readPlainText(text).text,
)
