import { and, eq } from 'drizzle-orm'
import { acknowledgements } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import { lockBrief } from '../briefs/lock-brief'
import { isOpenFor } from '../briefs/policy'
import { command, done, refused } from '../command'

type Input = { briefId: string; place: string; gate: string; passage: string }

/** Takes an overruling back: the finding stands again. An approval that rested on it needs review at publishing. */
export const withdrawAcknowledgement = command(async (input: Input, { tx, actor }) => {
  const brief = await lockBrief(tx, actor, 'overrule', input.briefId)
  if (!isOpenFor(actor, 'overrule', brief)) return refused('not_now')
  const { place, gate, passage } = input
  const gone = await tx
    .delete(acknowledgements)
    .where(
      and(
        eq(acknowledgements.briefId, brief.id),
        eq(acknowledgements.place, place),
        eq(acknowledgements.gate, gate),
        eq(acknowledgements.passageHash, sha256(passage)),
      ),
    )
    .returning({ id: acknowledgements.id })
  if (gone.length === 0) return done(undefined, { audit: [] })
  return done(undefined, {
    audit: { action: 'finding.restored', subject: brief.id, briefId: brief.id, detail: { place, gate } },
  })
})
