import { type Quantity, type Reading, reading } from './quantity'

/** "5 to 9 percent", "$5-9 million", "2019-20": a unit at one end of a range applies to both. */
export function spreadOverRanges(found: Quantity[], text: string): Quantity[] {
  for (const [index, left] of found.entries()) {
    const right = found[index + 1]
    if (!right) break
    const gap = text.slice(left.end, right.start).trim().toLowerCase()
    const [first] = left.readings
    const [second] = right.readings
    if (first && second && joints.has(gap)) spread(left, right, { first, second, gap })
  }
  return found
}

const joints = new Set(['-', '/', 'to', 'and', 'or'])

function spread(
  left: Quantity,
  right: Quantity,
  { first, second, gap }: { first: Reading; second: Reading; gap: string },
): void {
  if (first.kind === 'year' && (gap === '-' || gap === '/') && second.written < 100) {
    right.readings.push(reading('year', Math.floor(first.value / 100) * 100 + second.written))
  }
  if (first.kind === 'bare' && shared.has(second.kind)) {
    left.readings = right.readings.map((one) => convertedLike(one, first.written, second))
  }
  if (gap !== '-' && gap !== 'to') return
  const scale = [1e12, 1e9, 1e6, 1e3].find((one) => second.value >= one) ?? 1
  const sharesScale = first.value < 1_000 && second.value >= 1_000 * first.value
  if (sharesScale && (open(first) || first.kind === 'money') && (open(second) || second.kind === 'money')) {
    left.readings = left.readings.map((one) => ({ ...one, ...valued(one.value * scale) }))
  }
  if (first.kind === 'money' && open(second)) {
    right.readings.push({ ...first, ...valued(second.written) })
  }
}

const open = ({ kind }: Reading) => kind === 'bare' || kind === 'count'

const shared = new Set<Reading['kind']>(['percent', 'points', 'money', 'duration', 'measure', 'times'])

const valued = (value: number) => ({ value, written: value })

const convertedLike = (like: Reading, written: number, of: Reading): Reading => ({
  ...like,
  value: written * (of.written === 0 ? 1 : of.value / of.written),
  written,
})
