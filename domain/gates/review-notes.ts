import { isDecided } from '../lenses/lens'
import { type LedgerRow, ledger } from './ledger'
import { notChecked } from './not-checked'
import { type OmissionProposal, proposeOmissions } from './propose-omissions'
import type { GateMaterial } from './queries'
import { type SourceWarning, scanSource } from './scan-source'

/**
 * The claim ledger of a lens text. Empty without a text, and when the text cannot be compared: a row would then call
 * unfound what nobody could look for.
 */
export const lensLedger = (material: GateMaterial, text: string): LedgerRow[] =>
  text && !notChecked(material) ? ledger({ ...material, text }) : []

export type SnapshotWarning = SourceWarning & { snapshotId: string }

/** What reads as an instruction to a model in any text that the brief rests on. */
export const sourceWarnings = ({ references }: GateMaterial): SnapshotWarning[] =>
  references.flatMap(({ snapshotId, text }) =>
    scanSource(text).map((warning) => ({ ...warning, snapshotId })),
  )

export type ProposedOmission = Pick<OmissionProposal, 'key' | 'name' | 'reason'>

/** The lenses that the desk would leave out, by what all the sources together say. Decided ones are not among them. */
export function proposedOmissions({ references, lenses }: GateMaterial): ProposedOmission[] {
  const waiting = lenses.filter((lens) => !isDecided(lens)).map(({ facts }) => facts)
  const sources = references.map(({ text }) => text).join('\n\n')
  return proposeOmissions(sources, waiting).map(({ key, name, reason }) => ({ key, name, reason }))
}
