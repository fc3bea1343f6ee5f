import { and, eq, isNull } from 'drizzle-orm'
import { generationAttempts } from '@/db/schema/lenses'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { NotFound } from '../errors'
import { sayFailure } from '../words/failures'

/** Stops a request, whether it waits or runs; the call to the provider is cut off. Throws NotFound if there is none. */
export const cancelAttempt = command(async (input: { attemptId: string }, { tx, actor, now }) => {
  const byId = and(eq(generationAttempts.id, input.attemptId), isNull(generationAttempts.benchId))
  const [found] = await tx
    .select({ briefId: generationAttempts.briefId })
    .from(generationAttempts)
    .where(byId)
  if (!found) throw new NotFound('attempt')
  const opened = await openBrief(tx, actor, 'request_lenses', found.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const [attempt] = await tx.select().from(generationAttempts).where(byId).for('update')
  if (attempt?.state !== 'queued' && attempt?.state !== 'running') return refused('finished')

  const failure = { class: 'cancelled', words: sayFailure({ class: 'cancelled' }), detail: '' }
  await tx
    .update(generationAttempts)
    .set({ state: 'cancelled', finishedAt: now, failure, partial: null })
    .where(byId)
  return done(undefined, {
    audit: {
      action: 'attempt.cancelled',
      subject: attempt.id,
      briefId: brief.id,
      detail: { task: attempt.task, number: attempt.number },
    },
  })
})
