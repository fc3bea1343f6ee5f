import { ordinalValue, tens, unitOrdinal } from './number-words'
import { type Quantity, type Reading, reading } from './quantity'
import { type Read, readDate, readDecade, readTime, yearAt } from './read-dates'
import { functionWords, readFraction } from './read-fraction'
import { type PlainNumber, readNumber } from './read-number'
import { isSign, readTokens, type Token, wordAt } from './read-tokens'
import { currencyCode, currencyOf, dollarOf, type Unit, unitNamed } from './unit-names'

/** Every number in a normalised text, in text order: digits, words, money, shares, dates, times, ordinals. */
export function readQuantities(text: string): Quantity[] {
  const tokens = readTokens(text)
  const found: (Quantity & { next: number })[] = []
  let at = 0
  while (at < tokens.length) {
    const read = readAt(tokens, at)
    const first = tokens[at]
    const last = read && tokens[read.next - 1]
    if (!read || !first || !last) at++
    else {
      const { readings, spoken = false, next } = read
      found.push({ start: first.start, end: last.end, readings, spoken, next })
      at = read.next
    }
  }
  return spreadOverRanges(found, text)
}

function readAt(tokens: Token[], at: number): Read | null {
  if (isPartOfName(tokens, at)) return null
  return (
    readDate(tokens, at) ??
    readTime(tokens, at) ??
    readDecade(tokens, at) ??
    readFraction(tokens, at) ??
    readOrdinal(tokens, at) ??
    readAmount(tokens, at)
  )
}

/** The 7 of "G7" and the 1 of "H5N1": digits that touch letters, except after "FY" or a currency code. */
function isPartOfName(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.kind !== 'number' || !token.glued || before?.kind !== 'word') return false
  return !/^(fy|cy)$/i.test(before.text) && currencyCode(before.text.toLowerCase()) === undefined
}

function readOrdinal(tokens: Token[], at: number): Read | null {
  const token = tokens[at]
  const suffix = tokens[at + 1]
  if (token?.kind === 'number' && suffix?.glued && /^(st|nd|rd|th)$/i.test(suffix.text)) {
    return { readings: [reading('ordinal', Number(token.text.replaceAll(',', '')))], next: at + 2 }
  }
  const word = wordAt(tokens, at)
  const ten = tens.get(word)
  const compound = isSign(tokens, at + 1, '-') ? unitOrdinal(wordAt(tokens, at + 2)) : undefined
  if (ten !== undefined && compound !== undefined) {
    return { readings: [reading('ordinal', ten + compound)], next: at + 3, spoken: true }
  }
  const value = word === 'second' ? undefined : ordinalValue(word)
  return value === undefined ? null : { readings: [reading('ordinal', value)], next: at + 1, spoken: true }
}

function readAmount(tokens: Token[], at: number): Read | null {
  const code = currencyCode(wordAt(tokens, at))
  if (code && tokens[at + 1]?.kind === 'number') return money(tokens, at + 1, code)
  const sign = tokens[at]
  if (sign?.kind === 'sign') {
    const before = tokens[at - 1]
    const letters = sign.glued && before?.kind === 'word' ? before.text : ''
    const currency = currencyOf(sign.text, letters)
    return currency ? money(tokens, at + 1, currency) : null
  }
  const number = readNumber(tokens, at)
  return number && withUnit(tokens, at, number)
}

function money(tokens: Token[], at: number, currency: string): Read | null {
  const number = readNumber(tokens, at, true)
  return number && { readings: [reading('money', number.value, currency)], next: number.next }
}

function withUnit(tokens: Token[], at: number, number: PlainNumber): Read {
  const { value, next, spoken, scaled, grouped } = number
  const named = unitAfter(tokens, next)
  if (named) {
    const readings = [measured(value, named.unit)]
    // A pound is money or weight.
    if (named.unit.unit === 'pound' && named.unit.kind === 'money')
      readings.push(reading('measure', value, 'pound'))
    return { readings, next: named.next, spoken }
  }
  const noun = nounAfter(tokens, next)
  const plain = reading(noun ? 'count' : 'bare', value)
  const year = scaled || grouped ? null : yearAt(tokens, at)
  return { readings: year ? [reading('year', value), plain] : [plain], next, spoken }
}

const measured = (value: number, { kind, unit, factor }: Unit): Reading =>
  reading(kind, value * factor, unit, value)

/** The unit after a number, over a hyphen and words such as "more" or "consecutive". */
function unitAfter(tokens: Token[], at: number): { unit: Unit; next: number } | null {
  let from = isSign(tokens, at, '-') && tokens[at]?.glued ? at + 1 : at
  if (between.has(wordAt(tokens, from))) from++
  const country = dollarOf(wordAt(tokens, from))
  if (country && /^dollars?$/.test(wordAt(tokens, from + 1))) {
    return { unit: { kind: 'money', unit: country, factor: 1 }, next: from + 2 }
  }
  for (const length of [3, 2, 1]) {
    const parts = tokens.slice(from, from + length)
    if (parts.length < length) continue
    const unit = unitNamed(parts.map(({ text }) => text.toLowerCase()).join(' '))
    if (unit) return { unit, next: from + length }
  }
  const hyphened = tokens.slice(from, from + 3).map(({ text }) => text.toLowerCase())
  const unit = hyphened[1] === '-' ? unitNamed(`${hyphened[0]} ${hyphened[2]}`) : undefined
  return unit ? { unit, next: from + 3 } : null
}

const between = new Set(
  'more additional extra further full long straight consecutive whole calendar business working short fewer less'.split(
    ' ',
  ),
)

const nounAfter = (tokens: Token[], at: number): boolean => {
  const word = wordAt(tokens, isSign(tokens, at, '-') ? at + 1 : at)
  return word !== '' && !functionWords.has(word)
}

/** "5 to 9 percent", "$5-9 million", "2019-20": what stands at one end of a range holds for both. */
function spreadOverRanges(found: (Quantity & { next: number })[], text: string): Quantity[] {
  for (const [index, left] of found.entries()) {
    const right = found[index + 1]
    if (!right) break
    const gap = text.slice(left.end, right.start).trim().toLowerCase()
    if (!['-', 'to', 'and', 'or'].includes(gap)) continue
    const [first] = left.readings
    const [second] = right.readings
    if (!first || !second) continue
    const open = (one: Reading) => one.kind === 'bare' || one.kind === 'count'
    if (first.kind === 'year' && gap === '-' && second.written < 100) {
      right.readings.push(reading('year', Math.floor(first.value / 100) * 100 + second.written))
    }
    if (open(first) && first.kind === 'bare' && shared.has(second.kind)) {
      left.readings.push(...right.readings.map((one) => scaledLike(one, first.written, second)))
    }
    if (gap === '-' || gap === 'to') {
      if (first.kind === 'money' && open(second)) right.readings.push({ ...first, ...valued(second.written) })
      if (
        first.kind === 'money' &&
        second.kind === 'money' &&
        second.value >= 1_000 * Math.max(first.value, 1)
      ) {
        left.readings.push({ ...first, ...valued(first.value * scaleOf(second.value)) })
      }
    }
  }
  return found.map(({ start, end, readings, spoken }) => ({ start, end, readings, spoken }))
}

const shared = new Set<Reading['kind']>(['percent', 'points', 'money', 'duration', 'measure', 'times'])

const valued = (value: number) => ({ value, written: value })

const scaledLike = (like: Reading, written: number, of: Reading): Reading => ({
  ...like,
  value: written * (of.written === 0 ? 1 : of.value / of.written),
  written,
})

const scaleOf = (value: number) => [1e12, 1e9, 1e6, 1e3].find((scale) => value >= scale) ?? 1
