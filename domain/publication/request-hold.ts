import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { demandPerson } from '../actor'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'

/** Asks the editors to hold a story: it comes to the top of their desk until one of them answers. Readers see nothing. */
export const requestHold = command(async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'request_hold', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const askedBy = demandPerson(actor)
  if (brief.heldAt) return refused('held_already')
  if (brief.holdAskedAt) return refused('asked_already')
  await tx
    .update(briefs)
    .set({ holdAskedAt: now, holdAskedBy: askedBy, holdAskedReason: input.reason, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(undefined, {
    audit: {
      action: 'hold.requested',
      subject: brief.id,
      briefId: brief.id,
      detail: { reason: input.reason },
    },
  })
})
