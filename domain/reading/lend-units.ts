import type { Quantity, Reading } from './quantity'

/**
 * A unit that a sentence says once: "ten minutes above 87 degrees and fifteen above 95", "3.1 percent, down from 3.4",
 * "5 years instead of 25". A number without a noun may take it, as one more way to understand it.
 */
export function lendUnits(found: Quantity[], text: string): Quantity[] {
  for (const [index, quantity] of found.entries()) {
    const [first] = quantity.readings
    if (first?.kind !== 'bare') continue
    const before = text.slice(Math.max(0, quantity.start - 60), quantity.start)
    const earlier = found.slice(Math.max(0, index - 6), index)
    const lender =
      lenderOf(earlier, { before, at: quantity.start, text }) ?? lastBefore(earlier, quantity, text)
    if (lender)
      quantity.readings.push(...lender.readings.filter(hasUnit).map((one) => like(one, first.written)))
  }
  return found
}

/** "Within five days; the clerk took twelve": a number ending its clause takes the last unit, but never a currency. */
function lastBefore(found: Quantity[], { start, end }: Quantity, text: string): Quantity | undefined {
  const last = found.findLast(({ readings: [first] }) => first && (hasUnit(first) || first.kind === 'count'))
  const [unit] = last?.readings ?? []
  if (!last || !unit || !hasUnit(unit) || unit.kind === 'money' || breaks.test(text.slice(last.end, start)))
    return undefined
  return /^["')]*\s*(?:[.;,:!?]|$)/.test(text.slice(end)) ? last : undefined
}

type Asked = { before: string; at: number; text: string }

/** The nearest number with a unit that this one is set beside: behind the same preposition, or as its contrast. */
function lenderOf(found: Quantity[], { before, at, text }: Asked): Quantity | undefined {
  const word = prepositionIn(before)
  return found.findLast((one) => {
    if (!one.readings[0] || !hasUnit(one.readings[0]) || breaks.test(text.slice(one.end, at))) return false
    const own = text.slice(Math.max(0, one.start - 30), one.start)
    if (contrast.test(before)) return true
    if (word === 'from') return /\b(?:to|at|is|was|were|of|reached|hit)\s+$/i.test(own)
    if (word === 'to') return /\bfrom\s+$/i.test(own)
    return word !== '' && word === prepositionIn(own)
  })
}

const prepositionIn = (before: string) =>
  before
    .toLowerCase()
    .match(
      /\b(above|below|over|under|beyond|past|from|to|at|by|until)\s+(?:(?:about|some|just|only|nearly)\s+)?$/,
    )?.[1] ?? ''

const contrast =
  /\b(?:instead of|rather than|compared (?:with|to)|against|versus|(?:up|down) from)\s+(?:(?:an?|the|its|about|just|only)\s+)?(?:\p{L}+\s+){0,2}?(?:of\s+)?$/iu

const breaks = /[.!?]\s+\p{Lu}|\n/u

const lent = new Set<Reading['kind']>(['percent', 'points', 'money', 'duration', 'measure'])
const hasUnit = ({ kind }: Reading) => lent.has(kind)

const like = (one: Reading, written: number): Reading => ({
  ...one,
  value: written * (one.written === 0 ? 1 : one.value / one.written),
  written,
})
