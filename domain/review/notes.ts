import { sha256 } from '@/lib/canonical'
import type { Citation } from '../differences/compare-citation'
import { type FrontField, type FrontText, fieldText, frontFields } from '../front-text'
import { type Balance, balance } from '../gates/balance'
import type { ShownLedgerRow } from '../gates/ledger'
import { notChecked } from '../gates/not-checked'
import { type OmissionProposal, proposeOmissions } from '../gates/propose-omissions'
import { type SourceWarning, scanSource } from '../gates/scan-source'
import type { GateMaterial } from './material'
import { readCitations } from './read-citations'
import { readLedger } from './read-ledger'

/**
 * The ledger of a text of the lens `key`, with what editors have answered to its rows. Empty without a text, and if the
 * text can't be compared: its rows would miss passages that nobody could look for.
 */
export const lensLedger = (material: GateMaterial, key: string, text: string): ShownLedgerRow[] =>
  rowsOf(material, key, text, readCitations(material, key, text))

export type FieldLedger = { field: FrontField; rows: ShownLedgerRow[] }

/** The ledger of each field of the front text that has a text. Its fields share the answers that editors gave. */
export const frontLedger = (material: GateMaterial, front: FrontText): FieldLedger[] =>
  frontFields
    .map((field) => ({ field, rows: rowsOf(material, 'front', fieldText(front, field)) }))
    .filter(({ rows }) => rows.length > 0)

function rowsOf(material: GateMaterial, place: string, text: string, cited?: Citation[]): ShownLedgerRow[] {
  if (!text || notChecked(material)) return []
  const answers = material.ledgerWords.filter((one) => one.place === place)
  return readLedger(material, text, cited).map((row) => {
    const hash = sha256(row.text)
    const said = answers.find(({ sentenceHash }) => sentenceHash === hash)
    const kept = said ? { verdict: said.verdict, reason: said.reason, by: said.by, at: said.createdAt } : null
    return { ...row, kept }
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
