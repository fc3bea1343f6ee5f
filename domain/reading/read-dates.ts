import { ordinalValue } from './number-words'
import { type Reading, reading } from './quantity'
import { isSign, type Token, wordAt } from './read-tokens'

/** What was read and the token after it. `from` lies before the place that was asked for in "15th of March". */
export type Read = { readings: Reading[]; next: number; spoken?: boolean }

const names = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The number of a month by its name or abbreviation; "may" and "march" only with a capital. */
function monthAt(tokens: Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return undefined
  const word = token.text.toLowerCase()
  const index = names.findIndex(
    (name) => name === word || (word.length >= 3 && word !== 'mar' && name.startsWith(word)),
  )
  if (word === 'mar') return 3
  return index < 0 || (word.length > 4 && word !== names[index]) ? undefined : index + 1
}

/** Reads "March 1", "1 March 2026", "the 15th of March", "2026-03-01", "March 2026". */
export function readDate(tokens: Token[], at: number): Read | null {
  return isoDate(tokens, at) ?? monthFirst(tokens, at) ?? dayFirst(tokens, at)
}

function monthFirst(tokens: Token[], at: number): Read | null {
  const month = monthAt(tokens, at)
  if (month === undefined) return null
  const after = isSign(tokens, at + 1, '.') || wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1
  const day = dayAt(tokens, after)
  if (day) return dated(tokens, month, day.value, day.next)
  const year = yearAt(tokens, isSign(tokens, after, ',') ? after + 1 : after)
  if (!year) return null
  return { readings: [reading('month', year.value * 100 + month)], next: year.next }
}

function dayFirst(tokens: Token[], at: number): Read | null {
  const day = dayAt(tokens, at)
  if (!day) return null
  const next = wordAt(tokens, day.next) === 'of' ? day.next + 1 : day.next
  const month = monthAt(tokens, next)
  if (month === undefined) return null
  return dated(tokens, month, day.value, isSign(tokens, next + 1, '.') ? next + 2 : next + 1)
}

function dated(tokens: Token[], month: number, day: number, next: number): Read {
  const year = yearAt(tokens, isSign(tokens, next, ',') ? next + 1 : next)
  const value = month * 100 + day
  if (!year) return { readings: [reading('date', value)], next }
  return { readings: [reading('date', value, String(year.value))], next: year.next }
}

function isoDate(tokens: Token[], at: number): Read | null {
  const year = yearAt(tokens, at)
  const [first, month, second, day] = tokens.slice(at + 1, at + 5)
  if (!year || first?.text !== '-' || second?.text !== '-' || !month?.glued || !day?.glued) return null
  const value = Number(month.text) * 100 + Number(day.text)
  return value > 100 && value < 1232
    ? { readings: [reading('date', value, String(year.value))], next: at + 5 }
    : null
}

function dayAt(tokens: Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at]
  if (token?.kind === 'word') {
    const value = ordinalValue(token.text.toLowerCase())
    return value && value <= 31 ? { value, next: at + 1 } : null
  }
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null
  const value = Number(token.text)
  const suffix = tokens[at + 1]
  const next = suffix?.glued && /^(st|nd|rd|th)$/.test(suffix.text) ? at + 2 : at + 1
  const open = tokens[next]
  if (open?.glued && /^[-%:/]$/.test(open.text)) return null
  return value >= 1 && value <= 31 ? { value, next } : null
}

/** A year written in four digits. */
export function yearAt(tokens: Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^(1[5-9]|20)\d\d$/.test(token.text)) return null
  return { value: Number(token.text), next: at + 1 }
}

/** Reads "3:30 p.m.", "5pm", "15:00", "noon". */
export function readTime(tokens: Token[], at: number): Read | null {
  const word = wordAt(tokens, at)
  if (word === 'noon') return { readings: [reading('time', 720)], next: at + 1 }
  if (word === 'midnight') return { readings: [reading('time', 0)], next: at + 1 }
  const [hour, colon, minute] = tokens.slice(at, at + 3)
  if (hour?.kind !== 'number' || !/^\d{1,2}$/.test(hour.text)) return null
  const clock = colon?.text === ':' && colon.glued && minute?.glued && /^[0-5]\d$/.test(minute.text)
  const after = at + (clock ? 3 : 1)
  const half = wordAt(tokens, after).replaceAll('.', '')
  const marked = half === 'am' || half === 'pm'
  if (!clock && !marked) return null
  const hours = marked ? (Number(hour.text) % 12) + (half === 'pm' ? 12 : 0) : Number(hour.text)
  const value = hours * 60 + (clock ? Number(minute.text) : 0)
  return { readings: [reading('time', value)], next: marked ? after + 1 : after }
}

/** Reads "1990s", "the '90s", "the nineties". */
export function readDecade(tokens: Token[], at: number): Read | null {
  const token = tokens[at]
  const spoken = decades.get(wordAt(tokens, at))
  if (spoken !== undefined && wordAt(tokens, at - 1) === 'the') {
    return { readings: centuries(spoken), next: at + 1 }
  }
  if (token?.kind !== 'number') return null
  const suffix = tokens[at + 1]
  const apostrophe = suffix?.text === "'" && suffix.glued ? 1 : 0
  const s = tokens[at + 1 + apostrophe]
  if (!s?.glued || s.text !== 's') return null
  const next = at + 2 + apostrophe
  if (/^(1[5-9]|20)\d0$/.test(token.text)) return { readings: [reading('decade', Number(token.text))], next }
  return /^[1-9]0$/.test(token.text) ? { readings: centuries(Number(token.text)), next } : null
}

const centuries = (short: number) => [reading('decade', 1900 + short), reading('decade', 2000 + short)]

const decades = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
])
