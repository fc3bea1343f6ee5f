import { type Quantity, type Reading, ratioOf, reading } from './quantity'

/**
 * What two numbers say together, as one more way to understand each: "two years and two months" is 26 months, "three
 * dollars and seventy-five cents" is $3.75, "three of ten" is 30 percent.
 */
export function joinQuantities(found: Quantity[], text: string): Quantity[] {
  for (const [index, left] of found.entries()) {
    const right = found[index + 1]
    if (!right) break
    const gap = text.slice(left.end, right.start).trim().toLowerCase()
    const together = /^(?:and|,|, and|)$/.test(gap)
      ? [sum(left, right)]
      : ratio.test(gap)
        ? shares(left, right, /^of/.test(gap))
        : []
    for (const one of together) {
      if (!one) continue
      left.readings.push(one)
      right.readings.push(one)
    }
  }
  return found
}

const ratio =
  /^(?:\p{L}+ )?(?:\p{L}+ )?(?:(?:out )?of(?: the| every| each| these| those| its| their| all)?|in (?:every|each)|in|for (?:every|each)|per)$/u

/** The larger unit first, of one kind: years and months, weeks and days, feet and inches, dollars and cents. */
function sum({ readings: [left] }: Quantity, { readings: [right] }: Quantity): Reading | null {
  if (!left || !right || left.kind !== right.kind || left.unit !== right.unit) return null
  if (!/^(?:duration|measure|money)$/.test(left.kind)) return null
  const [big, small] = [left.value / left.written, right.value / right.written]
  if (!(big > small) || right.value >= big) return null
  return reading(left.kind, left.value + right.value, left.unit)
}

/** Only a ratio that is said as one is a share: "three of ten", "40 of every 100". "70 of 400 cases" is a count, and its percent arithmetic. */
function shares({ readings: above }: Quantity, { readings: below }: Quantity, among: boolean): Reading[] {
  const [part, whole] = [plain(above), plain(below)]
  if (part === undefined || whole === undefined || part <= 0 || part >= whole) return []
  const counted = ratioOf(part, whole)
  if ((whole > 20 && whole !== 100) || (among && whole === 2)) return [counted]
  return [reading('fraction', part / whole), counted]
}

const plain = (readings: Reading[]) => readings.find(({ kind }) => kind === 'bare' || kind === 'count')?.value
