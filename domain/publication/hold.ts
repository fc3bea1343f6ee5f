import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { actorId } from '../actor'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { indexTag, storyTag } from '../stories/tags'

/**
 * Tells readers at once that the story is being checked; its text stays. The reason is the newsroom's. Answers
 * the person who asked for a hold.
 */
export const hold = command(async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'hold', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (brief.heldAt) return refused('held_already')
  await tx
    .update(briefs)
    .set({
      heldAt: now,
      heldBy: actorId(actor),
      holdReason: input.reason,
      holdAskedAt: null,
      holdAskedBy: null,
      holdAskedReason: null,
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
