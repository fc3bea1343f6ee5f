import { and, eq } from 'drizzle-orm'
import { ledgerOverrules } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import { openBrief } from '../briefs/open-brief'
import { command, done } from '../command'

type Input = { briefId: string; place: string; sentence: string }

/** Takes back that a sentence is kept as it is, whoever kept it: it wants an answer again. */
export const withdrawKeptSentence = command(async (input: Input, { tx, actor }) => {
  const opened = await openBrief(tx, actor, 'overrule', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const { place, sentence } = input
  const gone = await tx
    .delete(ledgerOverrules)
    .where(
      and(
        eq(ledgerOverrules.briefId, brief.id),
        eq(ledgerOverrules.place, place),
        eq(ledgerOverrules.sentenceHash, sha256(sentence)),
      ),
    )
    .returning({ id: ledgerOverrules.id })
  if (gone.length === 0) return done(undefined, { audit: [] })
  return done(undefined, {
    audit: { action: 'ledger.restored', subject: brief.id, briefId: brief.id, detail: { place } },
  })
})
