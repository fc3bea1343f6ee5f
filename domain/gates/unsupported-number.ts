import { type Normalised, normalise, originalSpan } from '../reading/normalise'
import { isMultiple } from '../reading/number-words'
import { isBorneOut, type Quantity, type Reading } from '../reading/quantity'
import { readQuantities } from '../reading/read-quantities'
import type { Finding, Gate, GateInput } from './finding'
import { notChecked } from './not-checked'

/**
 * Fires for a number that has no equal, in a compatible unit, in any source or topic context. One to three
 * without a unit pass, as do names with an ordinal in them. Compares nothing when a source cannot be read.
 */
export const unsupportedNumber: Gate = (input) => {
  if (notChecked(input)) return []
  const draft = normalise(input.text)
  const quantities = readQuantities(draft.text).filter((quantity) => isClaim(draft.text, quantity))
  if (quantities.length === 0) return []
  const compared = comparedWith(input)
  const known = compared.flatMap(({ quantities }) => quantities.flatMap(({ readings }) => readings))
  return quantities
    .filter(({ readings }) => !readings.some((one) => isBorneOut(one, known)))
    .map((quantity) => finding(input.text, draft, quantity, compared))
}

type Read = { text: string; normalised: Normalised; quantities: Quantity[] }
type Compared = Read & { snapshotId: string | null }

const comparedWith = ({ references, contexts }: GateInput): Compared[] => [
  ...references.map(({ text, snapshotId }) => ({ ...readOnce(text), snapshotId })),
  ...contexts.map((context) => ({ ...readOnce(context), snapshotId: null })),
]

const remembered = new Map<string, Read>()
const rememberAtMost = 24

/** The texts of one brief are compared with a dozen texts in a row; each is read once. */
function readOnce(text: string): Read {
  const known = remembered.get(text)
  if (known) return known
  const normalised = normalise(text)
  const read = { text, normalised, quantities: distinct(readQuantities(normalised.text)) }
  const [oldest] = remembered.keys()
  if (remembered.size >= rememberAtMost && oldest !== undefined) remembered.delete(oldest)
  remembered.set(text, read)
  return read
}

/** A source that says the same number ten thousand times is compared with once, at its first place. */
function distinct(quantities: Quantity[]): Quantity[] {
  const first = new Map<string, Quantity>()
  for (const quantity of quantities) {
    const key = quantity.readings
      .map(({ kind, unit, value, written }) => `${kind} ${unit} ${value} ${written}`)
      .join()
    if (!first.has(key)) first.set(key, quantity)
  }
  return [...first.values()]
}

/** Small counts, idioms and ordinals in names claim nothing that a source would have to support. */
function isClaim(text: string, { start, end, readings, spoken }: Quantity): boolean {
  const [first] = readings
  if (!first) return false
  const plain = first.kind === 'count' || first.kind === 'bare' || first.kind === 'ordinal'
  if (plain && first.value >= 1 && first.value <= 3) return false
  if (spoken && first.value === 0) return false
  const passage = text.slice(start, end)
  if (isMultiple(passage.toLowerCase())) return false
  if (plain && first.value <= 20 && isInName(text, start, passage)) return false
  const after = text.slice(end)
  if (/^(one[ -]day|an? .*)$/i.test(passage) && first.kind === 'duration' && first.written === 1) return false
  if (first.kind === 'ordinal' && /^\s+century/i.test(after) && first.value >= 20) return false
  if (first.kind === 'ordinal' && /^(\p{Lu}|\d)/u.test(passage) && /^ \p{Lu}/u.test(after)) return false
  if (passage === '9/11' || (passage === 'eleventh' && /^[ -]hour/.test(after))) return false
  if (
    first.kind === 'duration' &&
    /^(?:24 hours|seven days|7 days|twelve months|365 days)$/i.test(passage) &&
    /^,? (?:a|per|every) (?:day|week|year)\b/.test(after)
  )
    return false
  if (/^nine$/i.test(passage) && /^[ -]to[ -]five\b/.test(after)) return false
  if (/^nine times$/i.test(passage) && /^ out of ten\b/.test(after)) return false
  if (/^ten$/i.test(passage) && /nine times out of $/i.test(text.slice(0, start))) return false
  if (
    /^a (?:thousand|million|hundred|dozen)$/i.test(passage) &&
    /^ (?:cuts|ways|times|words|reasons|questions|miles|pieces|and one)\b/.test(after)
  )
    return false
  if (/^(24|50)$/.test(passage) && /^[/-](7|50)\b/.test(after)) return false
  if (/^(7|50)$/.test(passage) && /(24\/|50[/-])$/.test(text.slice(0, start))) return false
  return !(passage === '401' && /^\s?\(k\)/i.test(after))
}

/** "The Big Four", "the Five Eyes": a number word with a capital inside a sentence belongs to a name. */
const isInName = (text: string, start: number, passage: string) =>
  /^\p{Lu}\p{Ll}/u.test(passage) && start > 0 && !/[.!?:;"\n]\s*$/.test(text.slice(0, start))

function finding(text: string, draft: Normalised, quantity: Quantity, compared: Compared[]): Finding {
  const span = originalSpan(draft, quantity.start, quantity.end)
  const found = text.slice(span.start, span.end)
  const nearest = nearestTo(quantity, compared)
  return {
    gate: 'unsupported_number',
    severity: 'blocker',
    ...span,
    found,
    why: `“${found}” stands in no source and in no topic context of this brief.${nearest ? ` The nearest there is “${nearest.words}”.` : ''}`,
    ...(nearest?.snapshotId && {
      sourceSpan: { snapshotId: nearest.snapshotId, start: nearest.start, end: nearest.end },
    }),
  }
}

type Nearest = { snapshotId: string | null; words: string; start: number; end: number }

/** The quantity of a source that the writer may have meant: of the same kind, else of the same value. */
function nearestTo({ readings }: Quantity, compared: Compared[]): Nearest | null {
  let best: (Nearest & { distance: number }) | null = null
  const [wanted] = readings
  if (!wanted) return null
  for (const { snapshotId, text, normalised, quantities } of compared) {
    for (const { start, end, readings } of quantities) {
      const distance = Math.min(...readings.map((one) => distanceOf(one, wanted)))
      if (distance >= (best?.distance ?? Number.POSITIVE_INFINITY)) continue
      const span = originalSpan(normalised, start, end)
      best = { snapshotId, words: text.slice(span.start, span.end), ...span, distance }
    }
  }
  return best
}

function distanceOf(one: Reading, wanted: Reading): number {
  const apart = Math.abs(Math.log((Math.abs(one.written) + 1) / (Math.abs(wanted.written) + 1)))
  if (one.kind === wanted.kind && one.unit === wanted.unit) return apart
  if (one.kind === wanted.kind) return 1 + apart
  return one.written === wanted.written ? 2 : Number.POSITIVE_INFINITY
}
