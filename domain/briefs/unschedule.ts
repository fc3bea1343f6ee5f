import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { command, done, refused } from '../command'
import { noSchedule } from './brief'
import { lockBrief } from './lock-brief'
import { isOpenFor } from './policy'

/** Takes a schedule back: the brief waits in review again, and its job finds nothing to do. */
export const unschedule = command(async (input: { briefId: string }, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'unschedule', input.briefId)
  if (!isOpenFor(actor, 'unschedule', brief)) return refused('not_now')
  await tx
    .update(briefs)
    .set({ workingState: 'in_review', ...noSchedule, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(undefined, {
    audit: {
      action: 'brief.unscheduled',
      subject: brief.id,
      briefId: brief.id,
      detail: { at: brief.scheduledAt?.toISOString() },
    },
  })
})
