import { type FrontField, type FrontText, fieldText, frontFields } from '../front-text'
import type { ShownFinding } from '../gates/finding'
import { notChecked } from '../gates/not-checked'
import { frontFindings, type GateMaterial } from './material'
import { type FieldLedger, frontLedger } from './notes'

export type Checked = {
  findings: Partial<Record<FrontField, ShownFinding[]>>
  /** Why the texts could not be compared, or null. */
  notChecked: string | null
  acknowledged: { gate: string; reason: string }[]
  /** Each sentence beside the passage nearest to it, field by field. */
  ledger: FieldLedger[]
}

/** Runs the gates and the ledger over each field of the front text, with what editors have answered. */
export function checkFront(front: FrontText, material: GateMaterial): Checked {
  const findings: Checked['findings'] = {}
  for (const field of frontFields) {
    const found = frontFindings(material, field, fieldText(front, field))
    if (found.length > 0) findings[field] = found
  }
  const acknowledged = Object.values(findings)
    .flat()
    .flatMap(({ gate, acknowledged }) => (acknowledged ? [{ gate, reason: acknowledged.reason }] : []))
  return { findings, notChecked: notChecked(material), acknowledged, ledger: frontLedger(material, front) }
}
