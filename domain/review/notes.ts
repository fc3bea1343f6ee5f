import { sha256 } from '@/lib/canonical'
import { type Balance, balance } from '../gates/balance'
import { ledger, type ShownLedgerRow } from '../gates/ledger'
import { notChecked } from '../gates/not-checked'
import { type OmissionProposal, proposeOmissions } from '../gates/propose-omissions'
import { type SourceWarning, scanSource } from '../gates/scan-source'
import type { GateMaterial } from './material'

/**
 * The claim ledger of a text of the lens `key`, with what editors say about its rows. Empty without a text, and if the
 * text can't be compared: its rows would call "not found" what nobody could look for.
 */
export function lensLedger(material: GateMaterial, key: string, text: string): ShownLedgerRow[] {
  if (!text || notChecked(material)) return []
  const words = material.ledgerWords.filter(({ place }) => place === key)
  return ledger({ ...material, text }).map((row) => {
    const hash = sha256(row.text)
    const said =
      row.status === 'unsupported' ? words.find(({ sentenceHash }) => sentenceHash === hash) : undefined
    const overruled = said ? { verdict: said.verdict, reason: said.reason, by: said.by } : null
    return { ...row, overruled }
  })
}

/** How the written lenses of a brief compare with each other. Omitted and rejected lenses are left out. */
export const lensBalance = (material: GateMaterial): Balance =>
  balance({
    ...material,
    lenses: material.lenses
      .filter(({ state, text }) => state !== 'omitted' && state !== 'rejected' && text !== '')
      .map(({ facts: { key, name }, text }) => ({ key, name, text })),
  })

export type SnapshotWarning = SourceWarning & { snapshotId: string }

/** What reads as an instruction to a model in any text that the brief rests on. */
export const sourceWarnings = ({ references, originals = [] }: GateMaterial): SnapshotWarning[] =>
  [...references, ...originals].flatMap(({ snapshotId, text }) =>
    scanSource(text).map((warning) => ({ ...warning, snapshotId })),
  )

export type ProposedOmission = Pick<OmissionProposal, 'key' | 'name' | 'reason'>

/** The lenses that the desk would leave out, by what all the sources together say. Decided ones are not among them. */
export function proposedOmissions({ references, lenses }: GateMaterial): ProposedOmission[] {
  const waiting = lenses
    .filter(({ state }) => state !== 'approved' && state !== 'omitted')
    .map(({ facts }) => facts)
  const sources = references.map(({ text }) => text).join('\n\n')
  return proposeOmissions(sources, waiting).map(({ key, name, reason }) => ({ key, name, reason }))
}
