import type { Finding, Gate, GateInput } from './finding'
import { unsupportedNumber } from './unsupported-number'

const gates: Gate[] = [unsupportedNumber]

/** What every gate says about a text, in text order. The same for a model's words and a person's. */
export function runGates(input: GateInput): Finding[] {
  return gates.flatMap((gate) => gate(input)).sort((a, b) => a.start - b.start || a.end - b.end)
}
