import { and, eq } from 'drizzle-orm'
import { acknowledgements } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import { openBrief } from '../briefs/open-brief'
import { command, done } from '../command'

type Input = { briefId: string; place: string; gate: string; passage: string }

/** Takes an overrule back: the finding counts again. An approval that rested on it needs review at publishing. */
export const withdrawAcknowledgement = command(async (input: Input, { tx, actor }) => {
  const opened = await openBrief(tx, actor, 'overrule', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
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
