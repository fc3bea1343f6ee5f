import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { actorId } from '../actor'
import { noSchedule } from '../briefs/brief'
import { openBrief } from '../briefs/open-brief'
import { command, done } from '../command'
import { indexTag, storyTag } from '../stories/tags'

/** Withdraws a brief for good: a published story answers 410 with this reason. Cancels a schedule. */
export const withdraw = command(async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'withdraw', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened

  await tx
    .update(briefs)
    .set({
      withdrawnAt: now,
      withdrawnBy: actorId(actor),
      withdrawReason: input.reason,
      workingState: brief.workingState === 'scheduled' ? 'in_review' : brief.workingState,
      ...noSchedule,
      updatedAt: now,
    })
    .where(eq(briefs.id, brief.id))
  return done(undefined, {
    audit: {
      action: 'brief.withdrawn',
      subject: brief.id,
      briefId: brief.id,
      detail: { reason: input.reason },
    },
    changed: brief.slug ? [storyTag(brief.slug), indexTag] : [],
  })
})
