import { command, done, refused } from '../command'
import { orderSources } from '../sources/order-sources'
import { sourceViews } from '../sources/queries'
import { appendSourceRevision } from './append-source-revision'
import { openBrief } from './open-brief'

/** Puts a source first: it is the one that readers are told the brief is based on. */
export const makeMainSource = command(
  async (input: { briefId: string; sourceId: string }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'edit', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const ids = (await sourceViews(tx, brief.id)).map(({ id }) => id)
    if (!ids.includes(input.sourceId)) return refused('not_there')
    if (ids[0] === input.sourceId) return done(undefined, { audit: [] })

    await orderSources(tx, [input.sourceId, ...ids.filter((id) => id !== input.sourceId)])
    const revision = await appendSourceRevision(tx, brief, { actor, now })
    return done(undefined, {
      audit: { action: 'source.made_main', subject: input.sourceId, briefId: brief.id, detail: { revision } },
    })
  },
)
