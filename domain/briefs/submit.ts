import { eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { actorId } from '../actor'
import { command, done, refused } from '../command'
import { workingCopy } from './append-revision'
import { openBrief } from './open-brief'

/** Hands a draft to the desk. Remembers who submitted it, and the hash of exactly what was submitted. */
export const submit = command(async (input: { briefId: string; hash: string }, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'submit', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const { hash, front, number } = await workingCopy(tx, brief)
  if (hash !== input.hash) return refused('changed')
  if (!front.headline) return refused('no_headline')

  await tx
    .update(briefs)
    .set({
      workingState: 'in_review',
      submitterId: actorId(actor),
      submittedAt: now,
      submittedHash: hash,
      submittedRevision: number,
      sentBackReason: null,
      updatedAt: now,
    })
    .where(eq(briefs.id, brief.id))
  return done(undefined, {
    audit: {
      action: 'brief.submitted',
      subject: brief.id,
      briefId: brief.id,
      detail: { revision: number, hash },
    },
  })
})
