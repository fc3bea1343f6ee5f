import { joinQuantities } from './join-quantities'
import { lendUnits } from './lend-units'
import { canBegin, multipleOf, ordinalValue, tens, unitOrdinal } from './number-words'
import { type Quantity, type Reading, reading } from './quantity'
import { type Read, readDate, readDecade, readTime, yearAt } from './read-dates'
import { functionWords, readFraction } from './read-fraction'
import { type PlainNumber, readNumber } from './read-number'
import { isSign, readTokens, type Token, wordAt } from './read-tokens'
import { spreadOverRanges } from './spread-over-ranges'
import { currencyCode, currencyOf, dollarOf, type Unit, unitNamed } from './unit-names'

/** Every number in a normalised text, in text order: digits, words, money, shares, dates, times, ordinals. */
export function readQuantities(text: string): Quantity[] {
  const tokens = readTokens(text)
  const found: Quantity[] = []
  let at = 0
  while (at < tokens.length) {
    const read = readAt(tokens, at)
    const first = tokens[at]
    const last = read && tokens[read.next - 1]
    if (!read || !first || !last) at++
    else {
      const { readings, spoken = false } = read
      found.push({ start: first.start, end: last.end, readings, spoken })
      at = read.next
    }
  }
  return joinQuantities(lendUnits(spreadOverRanges(found, text), text), text)
}

function readAt(tokens: Token[], at: number): Read | null {
  const token = tokens[at]
  const multiple = multipleOf(wordAt(tokens, at))
  if (multiple !== undefined) return { readings: [reading('times', multiple)], next: at + 1, spoken: true }
  if (token?.kind === 'word' && !canBegin(token.text)) return null
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
  if (value === undefined) return null
  const readings = [reading('ordinal', value)]
  // "Every fourth farm" is one in four.
  if (/^(every|each)$/.test(wordAt(tokens, at - 1))) readings.push(reading('fraction', 1 / value))
  return { readings, next: at + 1, spoken: true }
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
  if (!number) return oneUnit(tokens, at)
  return withUnit(tokens, at, number)
}

/** "A week" in a source supports "one week" and "seven days"; so do "half an hour" and "a quarter-century". */
function oneUnit(tokens: Token[], at: number): Read | null {
  const word = wordAt(tokens, at)
  const part = word === 'half' ? { share: 0.5, next: at + 1 } : quarterAt(tokens, at)
  if (part) {
    const over = isSign(tokens, part.next, '-') || /^an?$/.test(wordAt(tokens, part.next)) ? 1 : 0
    const unit = unitNamed(wordAt(tokens, part.next + over))
    if (unit?.kind !== 'duration' && unit?.kind !== 'measure') return null
    return { readings: [measured(part.share, unit)], next: part.next + over + 1, spoken: true }
  }
  const unit = word === 'a' || word === 'an' ? unitNamed(wordAt(tokens, at + 1)) : undefined
  if (unit?.kind !== 'duration' || wordAt(tokens, at + 1) === 'second') return null
  const half = isAndHalf(tokens, at + 2)
  return { readings: [measured(half ? 1.5 : 1, unit)], next: at + (half ? 5 : 2), spoken: true }
}

/** "A quarter of an hour", "a quarter century". */
function quarterAt(tokens: Token[], at: number): { share: number; next: number } | null {
  const first = /^an?$/.test(wordAt(tokens, at)) ? at + 1 : at
  if (first === at || wordAt(tokens, first) !== 'quarter') return null
  return { share: 0.25, next: wordAt(tokens, first + 1) === 'of' ? first + 2 : first + 1 }
}

const isAndHalf = (tokens: Token[], at: number) =>
  [0, 1, 2].map((ahead) => wordAt(tokens, at + ahead)).join(' ') === 'and a half'

function money(tokens: Token[], at: number, currency: string): Read | null {
  const number = readNumber(tokens, at, true)
  return number && { readings: [reading('money', number.value, currency)], next: number.next }
}

function withUnit(tokens: Token[], at: number, number: PlainNumber): Read {
  const { value, next, spoken, scaled, grouped } = number
  const named = unitAfter(tokens, next)
  if (named) {
    // "Two years and a half".
    const half = named.unit.kind === 'duration' && isAndHalf(tokens, named.next)
    if (half) return { readings: [measured(value + 0.5, named.unit)], next: named.next + 3, spoken }
    const readings = [measured(value, named.unit)]
    // A pound is money or weight.
    if (named.unit.unit === 'pound' && named.unit.kind === 'money')
      readings.push(reading('measure', value, 'pound'))
    // "A 65-year-old" is said of somebody who is "65".
    if (isAge(tokens, named.next)) readings.push(reading('count', value))
    return { readings, next: named.next, spoken }
  }
  const noun = nounAfter(tokens, next)
  const plain = reading(noun ? 'count' : 'bare', value)
  const year = scaled || grouped ? null : yearAt(tokens, at)
  return { readings: year ? [reading('year', value), plain] : [plain], next, spoken }
}

const isAge = (tokens: Token[], at: number) =>
  /^olds?$/.test(wordAt(tokens, isSign(tokens, at, '-') ? at + 1 : at)) ||
  /^of age/.test(`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`)

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
