import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { noSchedule } from '../briefs/brief'
import { openBrief } from '../briefs/open-brief'
import { command, done } from '../command'

/** Cancels a schedule: the brief waits in review again, and its job finds nothing to do. */
export const unschedule = command(async (input: { briefId: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'unschedule', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
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
