import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { actorId } from '../actor'
import { command, done, refused } from '../command'
import { indexTag, storyTag } from '../stories/tags'
import { lockBrief } from './lock-brief'
import { isOpenFor } from './policy'

/**
 * Tells readers at once that the story is being checked; its text stays. The reason is the newsroom's. Answers
 * whoever asked for a hold.
 */
export const hold = command(async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'hold', input.briefId)
  if (!isOpenFor(actor, 'hold', brief)) return refused('not_now')
  if (brief.heldAt) return refused('held_already')
  await tx
    .update(briefs)
    .set({
      ...{ heldAt: now, heldBy: actorId(actor), holdReason: input.reason },
      ...{ holdAskedAt: null, holdAskedBy: null, holdAskedReason: null },
      updatedAt: now,
    })
    .where(eq(briefs.id, brief.id))
  return done(undefined, {
    audit: {
      action: 'story.held',
      subject: brief.id,
      briefId: brief.id,
      detail: { reason: input.reason, askedBy: brief.holdAskedBy ?? undefined },
    },
    changed: brief.slug ? [storyTag(brief.slug), indexTag] : [],
  })
})
