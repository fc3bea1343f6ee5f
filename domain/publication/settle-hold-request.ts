import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'

/** Tells somebody who asked for a hold that it isn't needed, and why. */
export const settleHoldRequest = command(
  async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'hold', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    if (!brief.holdAskedAt) return refused('not_asked')
    await tx
      .update(briefs)
      .set({ holdAskedAt: null, holdAskedBy: null, holdAskedReason: null, updatedAt: now })
      .where(eq(briefs.id, brief.id))
    return done(undefined, {
      audit: {
        action: 'hold.declined',
        subject: brief.id,
        briefId: brief.id,
        detail: { reason: input.reason, askedBy: brief.holdAskedBy },
      },
    })
  },
)
