import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { indexTag, storyTag } from '../stories/tags'

/** Ends a hold: the check is finished, and readers no longer see the notice. The reason is what the check found. */
export const releaseHold = command(async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'hold', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (!brief.heldAt) return refused('not_held')
  await tx
    .update(briefs)
    .set({ heldAt: null, heldBy: null, holdReason: null, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(undefined, {
    audit: {
      action: 'story.released',
      subject: brief.id,
      briefId: brief.id,
      detail: { heldAt: brief.heldAt.toISOString(), found: input.reason },
    },
    changed: brief.slug ? [storyTag(brief.slug), indexTag] : [],
  })
})
