import { ledgerOverrules } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import { demandPerson } from '../actor'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import type { LedgerVerdict } from '../gates/ledger'
import { gateMaterial } from './material'
import { lensLedger } from './notes'
import { ledgerReason } from './schema'

type Input = { briefId: string; place: string; sentence: string; verdict: LedgerVerdict; reason: string }

/**
 * Marks a sentence that the claim ledger didn't find in the sources as supported or as inference, and says why. It
 * holds for exactly this sentence of this lens and these source texts. Refuses a sentence that isn't in the lens or
 * that the ledger has found.
 */
export const overruleLedger = command(async (input: Input, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'overrule', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const { place, sentence, verdict } = input
  const material = await gateMaterial(tx, brief.id)
  const text = material.lenses.find(({ facts }) => facts.key === place)?.text ?? ''
  const row = lensLedger(material, place, text).find((one) => one.text === sentence)
  if (!row) return refused('not_found')
  if (row.status !== 'unsupported') return refused('found_already')

  const said = {
    verdict,
    reason: ledgerReason.parse(input.reason),
    userId: demandPerson(actor),
    createdAt: now,
  }
  const bound = {
    briefId: brief.id,
    place,
    sentenceHash: sha256(sentence),
    snapshotHash: material.snapshotHash,
  }
  const { briefId, place: of, sentenceHash, snapshotHash } = ledgerOverrules
  await tx
    .insert(ledgerOverrules)
    .values({ ...bound, sentence, ...said })
    .onConflictDoUpdate({ target: [briefId, of, sentenceHash, snapshotHash], set: said })
  return done(undefined, {
    audit: {
      action: 'ledger.overruled',
      subject: brief.id,
      briefId: brief.id,
      detail: { key: place, verdict, reason: said.reason },
    },
  })
})
