import { fold } from './fold'
import { ordinalValue, tens, unitOrdinal } from './number-words'
import type { Span } from './read-quotations'
import { stopWords } from './words/stop-words'
import { joiners, particles, titles } from './words/titles'

/** A token of a name. `link`: a small word inside it, such as "of" or "van". */
type NamePart = Span & { text: string; folded: string; link: boolean }

/** A run of capitalised words. `opening`: its first capital may be the sentence's own. */
export type Name = Span & { parts: NamePart[]; opening: boolean }

type Piece = Span & { text: string; capital: boolean }

/** The capitalised runs of a normalised text, with the small words that join them ("Department of Commerce", "van den Berg"). */
export function readNames(text: string): Name[] {
  const pieces = piecesOf(text)
  const names: Name[] = []
  let at = 0
  while (at < pieces.length) {
    const first = pieces[at]
    if (!first?.capital) {
      at++
      continue
    }
    let end = at + 1
    for (let next = continuation(text, pieces, end); next > end; next = continuation(text, pieces, end)) {
      end = next
      if (end - at > longestName) break
    }
    names.push(nameOf(text, pieces.slice(at, end)))
    at = end
  }
  return names
}

/** Where a headline in capitals or a list without commas is cut. */
const longestName = 40

const pattern =
  /(?:\p{Lu}\.){2,}|(?<!\d)\d+(?:st|nd|rd|th)\b|[\p{L}][\p{L}\p{M}\p{N}]*(?:['\u2019.](?=\p{L}{2})[\p{L}\p{M}]+|'[\p{L}]+|&(?=\p{L})[\p{L}]+|-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*'?|&/gu

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(pattern)].map((match) => {
    const word = match[0].replace(/'$/, '')
    const capital = /^(?:\p{Lu}|\p{L}{1,3}['-]\p{Lu}|\p{Ll}\p{Lu})/u.test(word)
    return { text: word, capital, start: match.index, end: match.index + word.length }
  })
}

/** Where the run reaches if it goes on at this place: past the next capital, over at most three small words. */
function continuation(text: string, pieces: Piece[], at: number): number {
  const before = pieces[at - 1]
  if (before && /'s?$/.test(before.text)) return at
  for (let next = at; next < at + 4; next++) {
    const piece = pieces[next]
    const previous = pieces[next - 1]
    if (!piece || !previous || !touches(text, previous, piece)) return at
    if (piece.capital || /^\d+(st|nd|rd|th)$/.test(piece.text)) return next + 1
    const small = piece.text.toLowerCase()
    if (!particles.has(small) && !joiners.has(small)) return at
  }
  return at
}

/** One space between two words, or a full stop after an initial or a title. */
function touches(text: string, before: Piece, after: Piece): boolean {
  const gap = text.slice(before.end, after.start)
  if (/^[ \t]+$/.test(gap)) return true
  return (
    /^\.[ ]$/.test(gap) &&
    (/^\p{Lu}$/u.test(before.text) ||
      titles.has(fold(before.text)) ||
      /^(st|mt|ft|jr|sr)$/i.test(before.text))
  )
}

function nameOf(text: string, pieces: Piece[]): Name {
  const parts = pieces.map((piece) => ({
    ...piece,
    folded: fold(piece.text),
    link:
      !piece.capital && (particles.has(piece.text.toLowerCase()) || joiners.has(piece.text.toLowerCase())),
  }))
  const opener = parts.length > 1 && !parts[1]?.link && stopWords.has(parts[0]?.folded ?? '')
  const own = opener ? parts.slice(1) : parts
  const start = own[0]?.start ?? 0
  return { parts: own, start, end: own[own.length - 1]?.end ?? start, opening: opensSentence(text, start) }
}

/** At the beginning of a text, after a full stop, a colon, an opening quotation mark or a bullet. */
const opensSentence = (text: string, at: number) =>
  /(?:^|\n|[.!?:;…]["')\]]*\s+|[)\]]\s+|["([>]|[-*•—]\s+|—)\s*["'([]?$/u.test(
    text.slice(Math.max(0, at - 12), at),
  )

/** A part of a name, read as a name. */
export function partOf(name: Name, from: number, to: number): Name | null {
  let parts = name.parts.slice(from, to)
  while (parts[0]?.link && !particles.has(parts[0].folded)) parts = parts.slice(1)
  while (parts[parts.length - 1]?.link) parts = parts.slice(0, -1)
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (!first || !last || parts.every(({ link }) => link)) return null
  return { parts, start: first.start, end: last.end, opening: name.opening && first === name.parts[0] }
}

/** The words of a name without small words, for comparing: "St." is "saint", "Third" is "3rd". */
export const coreOf = (name: Name): string[] =>
  name.parts
    .filter(({ link, folded }) => !link && folded !== '&')
    .map(({ folded }) => spelled[folded] ?? ordinalInDigits(folded))

/** "Fourteenth" is "14th", "twenty-first" is "21st". */
const ordinalInDigits = (word: string) => {
  const [first = '', second] = word.split('-')
  const value = second ? (tens.get(first) ?? 0) + (unitOrdinal(second) ?? Number.NaN) : ordinalValue(first)
  return value === undefined || !(value > 12)
    ? word
    : `${value}${(value > 20 && ['', 'st', 'nd', 'rd'][value % 10]) || 'th'}`
}

const spelled: Record<string, string> = {
  st: 'saint',
  mt: 'mount',
  ft: 'fort',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
  eleventh: '11th',
  twelfth: '12th',
}

/** A name cut at ranks and offices: "District Attorney | Paula Nakamura". */
export function withoutTitles(name: Name): { name: Name; titled: boolean } | null {
  let at = 0
  while (at < name.parts.length && isTitle(name, at)) at++
  const rest = partOf(name, at, name.parts.length)
  return rest && { name: rest, titled: at > 0 }
}

const isTitle = (name: Name, at: number) => {
  const part = name.parts[at]
  return part !== undefined && titles.has(part.folded)
}
