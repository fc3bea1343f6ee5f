import { and, eq, inArray } from 'drizzle-orm'
import { generationAttempts } from '@/db/schema/lenses'
import { promptBenches } from '@/db/schema/prompts'
import { command, done, refused } from '../command'
import { NotFound } from '../errors'
import { lockPrompts } from '../prompts/keep-shipped'
import { sayFailure } from '../words/failures'

/** Stops the pending part of a comparison and cuts off running calls. Admins only. Throws NotFound if there is none. */
export const cancelBench = command(async ({ benchId }: { benchId: string }, { tx, actor, now }) => {
  const { audit } = await lockPrompts(tx, actor, now)
  const [bench] = await tx.select().from(promptBenches).where(eq(promptBenches.id, benchId))
  if (!bench) throw new NotFound('bench')
  const failure = { class: 'cancelled', words: sayFailure({ class: 'cancelled' }), detail: '' }
  const stopped = await tx
    .update(generationAttempts)
    .set({ state: 'cancelled', finishedAt: now, failure })
    .where(
      and(eq(generationAttempts.benchId, benchId), inArray(generationAttempts.state, ['queued', 'running'])),
    )
    .returning({ id: generationAttempts.id })
  if (stopped.length === 0) return refused('finished')
  const detail = { versionA: bench.versionA, versionB: bench.versionB, stopped: stopped.length }
  return done(
    { stopped: stopped.length },
    { audit: [...audit, { action: 'bench.cancelled', subject: benchId, detail }] },
  )
})
