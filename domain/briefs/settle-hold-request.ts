import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { command, done, refused } from '../command'
import { lockBrief } from './lock-brief'
import { isOpenFor } from './policy'

/** Answers somebody who asked for a hold that none is needed, and why. */
export const settleHoldRequest = command(
  async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
    const brief = await lockBrief(tx, actor, 'hold', input.briefId)
    if (!isOpenFor(actor, 'hold', brief)) return refused('not_now')
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
