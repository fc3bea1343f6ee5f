import { and, eq } from 'drizzle-orm'
import { sources } from '@/db/schema/sources'
import { command, done, refused } from '../command'
import { orderSources } from '../sources/order-sources'
import { sourceViews } from '../sources/queries'
import { appendSourceRevision } from './append-source-revision'
import { openBrief } from './open-brief'

/** Takes a source off a brief. Its row and its texts stay for the history; the next source becomes the main one. */
export const removeSource = command(
  async (input: { briefId: string; sourceId: string }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'edit', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const present = await sourceViews(tx, brief.id)
    if (!present.some(({ id }) => id === input.sourceId)) return refused('not_there')

    await tx
      .update(sources)
      .set({ removedAt: now })
      .where(and(eq(sources.id, input.sourceId), eq(sources.briefId, brief.id)))
    await orderSources(
      tx,
      present.map(({ id }) => id).filter((id) => id !== input.sourceId),
    )
    const revision = await appendSourceRevision(tx, brief, { actor, now })
    return done(undefined, {
      audit: { action: 'source.removed', subject: input.sourceId, briefId: brief.id, detail: { revision } },
    })
  },
)
