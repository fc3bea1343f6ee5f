import type { Difference, DifferenceKind } from '../differences/difference'
import type { ShownLedgerRow } from '../gates/ledger'

/** The gates hold these as findings of their own, which have their own answers. */
const heldByGates: readonly DifferenceKind[] = ['numbers', 'names', 'quotations']

/**
 * The sentences of a text that want an answer and have none: something differs from the passage, or nothing is near a
 * stated fact. What only a gate's finding is about is answered there, so nobody is asked twice.
 */
export const openRows = <Row extends Pick<ShownLedgerRow, 'asks' | 'kept' | 'differences'>>(
  rows: Row[],
): Row[] => rows.filter(({ asks, kept, differences }) => asks && !kept && !areHeld(differences))

function areHeld(differences: Difference[]): boolean {
  const held = differences.filter(({ kind }) => heldByGates.includes(kind)).map(({ here }) => here)
  return differences.length > 0 && differences.every(({ here }) => held.includes(here))
}
