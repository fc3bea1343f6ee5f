import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { command, done } from '../command'
import { openBrief } from './open-brief'

/** Returns a brief to its writer, with the reason that the writer reads. */
export const sendBack = command(async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'send_back', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened

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
