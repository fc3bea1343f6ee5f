import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { command, done, refused } from '../command'
import { lockBrief } from './lock-brief'
import { isOpenFor } from './policy'

/** Returns a brief to its writer, with the reason that the writer reads. */
export const sendBack = command(async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'send_back', input.briefId)
  if (!isOpenFor(actor, 'send_back', brief)) return refused('not_now')

  await tx
    .update(briefs)
    .set({ workingState: 'draft', sentBackReason: input.reason, scheduleFailure: null, updatedAt: now })
    .where(eq(briefs.id, brief.id))
  return done(undefined, {
    audit: {
      action: 'brief.sent_back',
      subject: brief.id,
      briefId: brief.id,
      detail: { reason: input.reason },
    },
  })
})
