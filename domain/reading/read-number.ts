import { scales, shortScales, smallNumbers, tens } from './number-words'
import { isSign, type Token, wordAt } from './read-tokens'

/** A number without its unit; `next` is the token after it. */
export type PlainNumber = { value: number; next: number; spoken: boolean; scaled: boolean; grouped: boolean }

/** Reads "1,200", "1.2bn", "forty-eight thousand", "two and a half million", "a hundred", "1 1/2". */
export function readNumber(tokens: Token[], at: number, money = false): PlainNumber | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number') return readDigits(tokens, at, money)
  if (token.kind !== 'word') return null
  const spoken = readSpoken(tokens, at)
  return spoken && readScales(tokens, spoken, money)
}

function readDigits(tokens: Token[], at: number, money: boolean): PlainNumber | null {
  const text = tokens[at]?.text ?? ''
  let value = Number(text.replaceAll(',', ''))
  let next = at + 1
  const over = mixedFraction(tokens, next)
  if (over !== null) {
    value += over
    next += 3
  } else if (wordAt(tokens, next) === 'and' && isHalf(tokens, next + 1)) {
    value += 0.5
    next += 3
  }
  return readScales(tokens, { value, next, spoken: false, scaled: false, grouped: text.includes(',') }, money)
}

/** "1 1/2": a fraction below one right after a whole number. */
function mixedFraction(tokens: Token[], at: number): number | null {
  const [above, slash, below] = tokens.slice(at, at + 3)
  if (above?.kind !== 'number' || slash?.text !== '/' || below?.kind !== 'number') return null
  if (above.glued || !slash.glued || !below.glued) return null
  const value = Number(above.text) / Number(below.text)
  return value < 1 ? value : null
}

const isHalf = (tokens: Token[], at: number) =>
  wordAt(tokens, at) === 'a' && wordAt(tokens, at + 1) === 'half'

function readScales(tokens: Token[], number: PlainNumber, money: boolean): PlainNumber {
  let { value, next, scaled } = number
  for (;;) {
    const step = isSign(tokens, next, '-') && tokens[next]?.glued ? 1 : 0
    const token = tokens[next + step]
    const word = wordAt(tokens, next + step)
    const long = scales.get(word)
    const short = shortScales.get(word)
    const touches = token?.glued === true && step === 0
    if (long !== undefined) value *= long
    else if (short !== undefined && (touches || money || word.length > 1) && !scaled && word !== 't')
      value *= short
    else if (word === 't' && money && touches && !scaled) value *= 1e12
    else return { ...number, value, next, scaled }
    scaled = true
    next += step + 1
  }
}

/** A number in words up to the first scale of a thousand or more, which the caller reads on. */
function readSpoken(tokens: Token[], at: number): PlainNumber | null {
  const made = (value: number, next: number): PlainNumber => ({
    value,
    next,
    spoken: true,
    scaled: false,
    grouped: false,
  })
  const first = wordAt(tokens, at)
  if (first === 'half' && wordAt(tokens, at + 1) === 'a' && scales.has(wordAt(tokens, at + 2))) {
    return made(0.5, at + 2)
  }
  const article = first === 'a' || first === 'an'
  const after = wordAt(tokens, at + 1)
  if (article && scales.has(after) && !(after === 'hundred' && isCountedOn(tokens, at + 1)))
    return made(1, at + 1)
  if (first === 'dozen') return isDefinite(wordAt(tokens, at - 1)) ? made(1, at) : null
  const hundred = article ? at + 1 : at
  const bare = wordAt(tokens, hundred) === 'hundred' && isCountedOn(tokens, hundred)
  let group = bare ? { value: 1, next: hundred } : belowHundred(tokens, at)
  if (!group) return null
  let { value, next } = group
  if (wordAt(tokens, next) === 'and' && isHalf(tokens, next + 1)) return made(value + 0.5, next + 3)
  if (wordAt(tokens, next) === 'point') {
    const decimals = digitsAt(tokens, next + 1)
    if (decimals) return made(Number(`${value}.${decimals}`), next + 1 + decimals.length)
  }
  if (wordAt(tokens, next) === 'hundred') {
    value *= 100
    next += 1
    group = belowHundred(tokens, wordAt(tokens, next) === 'and' ? next + 1 : next)
    if (group && wordAt(tokens, group.next) !== 'hundred') {
      value += group.value
      next = group.next
    }
  }
  const thousands = wordAt(tokens, next) === 'thousand' ? belowThousand(tokens, next + 1) : null
  if (thousands) return made(value * 1_000 + thousands.value, thousands.next)
  return made(value, next)
}

/** "The hundred and fifty jobs"; never "several hundred and fifty". */
const isCountedOn = (tokens: Token[], at: number) =>
  !/^(?:several|few|many|some|couple|of|per|by)$/.test(wordAt(tokens, at - 1)) &&
  (/^(?:thousand|million|billion)$/.test(wordAt(tokens, at + 1)) ||
    belowHundred(tokens, wordAt(tokens, at + 1) === 'and' ? at + 2 : at + 1) !== null)

/** "The dozen boats", "its dozen boats", "Kestrel's dozen boats". */
const isDefinite = (word: string) => /^(?:the|this|these|those|its|their|his|her|our)$|'s$/.test(word)

/** "Three six" after "point". */
function digitsAt(tokens: Token[], at: number): string {
  const digit = smallNumbers.get(wordAt(tokens, at))
  return digit !== undefined && digit < 10 ? `${digit}${digitsAt(tokens, at + 1)}` : ''
}

function belowThousand(tokens: Token[], at: number): { value: number; next: number } | null {
  const group = belowHundred(tokens, wordAt(tokens, at) === 'and' ? at + 1 : at)
  if (!group) return null
  if (wordAt(tokens, group.next) !== 'hundred') return scales.has(wordAt(tokens, group.next)) ? null : group
  const rest = belowHundred(
    tokens,
    wordAt(tokens, group.next + 1) === 'and' ? group.next + 2 : group.next + 1,
  )
  return { value: group.value * 100 + (rest?.value ?? 0), next: rest?.next ?? group.next + 1 }
}

function belowHundred(tokens: Token[], at: number): { value: number; next: number } | null {
  const word = wordAt(tokens, at)
  const small = smallNumbers.get(word)
  if (small !== undefined) return { value: small, next: at + 1 }
  const ten = tens.get(word)
  if (ten === undefined) return null
  const step = isSign(tokens, at + 1, '-') && tokens[at + 1]?.glued ? 2 : 1
  const unit = smallNumbers.get(wordAt(tokens, at + step))
  if (unit !== undefined && unit > 0 && unit < 10) return { value: ten + unit, next: at + step + 1 }
  return { value: ten, next: at + 1 }
}
