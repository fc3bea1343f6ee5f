import type { Transaction } from '@/db/client'
import { ledgerOverrules } from '@/db/schema/reviews'
import { sha256 } from '@/lib/canonical'
import { demandPerson } from '../actor'
import { workingCopy } from '../briefs/append-revision'
import type { Brief } from '../briefs/brief'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import type { ShownLedgerRow } from '../gates/ledger'
import { type GateMaterial, gateMaterial } from './material'
import { frontLedger, lensLedger } from './notes'
import { keepReason } from './schema'

type Input = {
  briefId: string
  /** A lens key, or `front`. */
  place: string
  sentence: string
  reason: string
}

/**
 * Keeps a sentence as it is although something differs from its passage, or no passage is near it, and says why. Holds
 * for exactly this sentence of this text and these source texts. Refuses a sentence that isn't there or asks for nothing.
 */
export const keepSentence = command(async (input: Input, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'overrule', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  const { place, sentence } = input
  const material = await gateMaterial(tx, brief.id)
  const rows = (await rowsAt(tx, brief, place, material)).filter(({ text }) => text === sentence)
  if (rows.length === 0) return refused('not_found')
  if (!rows.some(({ asks }) => asks)) return refused('asks_nothing')

  const said = {
    verdict: 'kept' as const,
    reason: keepReason.parse(input.reason),
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
      action: 'ledger.kept',
      subject: brief.id,
      briefId: brief.id,
      detail: { place, reason: said.reason },
    },
  })
})

async function rowsAt(
  tx: Transaction,
  brief: Brief,
  place: string,
  material: GateMaterial,
): Promise<ShownLedgerRow[]> {
  if (place === 'front') {
    const { front } = await workingCopy(tx, brief)
    return frontLedger(material, front).flatMap(({ rows }) => rows)
  }
  const text = material.lenses.find(({ facts }) => facts.key === place)?.text ?? ''
  return lensLedger(material, place, text)
}
