import { fold } from './fold'
import { coreOf, type Name, partOf, readNames } from './read-names'
import { peopleIn, peopleOf } from './read-people'
import { readText } from './read-text'
import { remembered } from './remembered'
import { countryOfCity } from './words/cities'
import { countriesByName } from './words/countries'
import { titles } from './words/titles'

/** What a text knows by name. */
export type KnownNames = {
  /** The text itself, normalised. */
  text: string
  /** All words, folded, between spaces: for finding an exact run of words, in any case. */
  running: string
  /** The words of each name, ranks and joined names apart. */
  names: string[][]
  /** The words of the names of people. */
  people: string[][]
  /** Letters of every abbreviation. */
  abbreviations: Set<string>
  /** Letters that its names could be abbreviated to. */
  initials: Set<string>
  countries: Set<string>
  stems: Set<string>
}

/** What a text may be compared with. */
export type Compared = { references: readonly { text: string }[]; contexts: readonly string[] }

/** The names in everything that a text may be compared with: sources first, then topic contexts. */
export const knownNames = ({ references, contexts }: Compared): KnownNames[] => [
  ...references.map(({ text }) => namesKnownTo(text)),
  ...contexts.map((context) => namesKnownTo(context)),
]

const namesKnownTo: (text: string) => KnownNames = remembered((original) => {
  const { text, words } = readText(original)
  const names = readNames(text).flatMap((name) => piecesOf(name, text))
  const running = ` ${[...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['.&-][\p{L}\p{M}\p{N}]+)*/gu)].map(([word]) => fold(word)).join(' ')} `
  return {
    text,
    running,
    names: names.map(coreOf),
    people: peopleOf(text),
    abbreviations: new Set(
      names.flatMap(({ parts }) =>
        parts.filter((part) => isAbbreviation(part.text)).map(({ folded }) => folded),
      ),
    ),
    initials: new Set(names.flatMap((name) => initialsOf(name))),
    countries: new Set([...names.flatMap(countriesIn), ...names.flatMap(countryOfCityIn)]),
    stems: new Set(words.map(({ stem }) => stem)),
  }
})

/** A name, and its pieces around ranks, "and", and people: "Curator Ama Owusu of the Heritage Trust" has a trust in it. */
function piecesOf(name: Name, text: string): Name[] {
  const { parts } = name
  const pieces = [name, ...peopleIn(text, name).map(({ person }) => person)]
  const cut = (from: number, to: number) => {
    for (const piece of [partOf(name, 0, from), partOf(name, to, parts.length)]) if (piece) pieces.push(piece)
  }
  const office = parts.findLastIndex((part) => titles.has(part.folded))
  if (office >= 0) cut(office + 1, office + 1)
  const joined = parts.findIndex(({ folded }) => folded === 'and')
  if (joined > 0) cut(joined, joined + 1)
  const after = parts.findIndex(
    ({ folded, start }) =>
      /^(of|for|at)$/.test(folded) &&
      pieces.some((one) => one !== name && one.end < start && start - one.end < 3),
  )
  if (after > 0 && pieces.length > 1) cut(after, after + 1)
  return pieces
}

/** "EPA", "U.S.", "A&E", and with the small words written small: "BoE", "DfE". */
export const isAbbreviation = (word: string) =>
  /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\p{N}&]{1,7}$|^\p{Lu}{1,3}[ofa]{1,2}\p{Lu}{1,3}$/u.test(
    word.replace(/'?s$/, ''),
  )

/** Abbreviations of a name of two or more words: with or without small words, either way around, "US" for a country. */
export function initialsOf(name: Name): string[] {
  const capitals = name.parts.filter(({ link, folded }) => !link && folded !== '&')
  if (capitals.length < 2) return []
  const letters = (parts: Name['parts']) =>
    parts
      .flatMap(({ folded, text }) =>
        isAbbreviation(text) ? [folded] : folded.split('-').map((word) => word.charAt(0)),
      )
      .join('')
  const short = letters(capitals)
  const office = capitals[capitals.length - 1]?.folded ?? ''
  const turned = /^(department|ministry|office|bureau)$/.test(office)
    ? [`${office.charAt(0)}o${short.slice(0, -1)}`, `${office.charAt(0)}${short.slice(0, -1)}`]
    : []
  const all = [short, letters(name.parts.filter(({ folded }) => folded !== '&')), ...turned]
  return [...new Set(all.flatMap((one) => [one, `us${one}`, `u${one}`]))]
}

/** The countries that any stretch of a name stands for. */
export function countriesIn(name: Name): string[] {
  const words = name.parts.map(({ folded }) => folded)
  const found: string[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 5); to++) {
      const stretch = words.slice(from, to).join(' ')
      const longer = words.slice(from - 1, to).join(' ')
      if (from > 0 && countriesByName.has(longer)) continue
      found.push(...(countriesByName.get(stretch) ?? []))
    }
    for (const part of words[from]?.split('-') ?? []) found.push(...(countriesByName.get(part) ?? []))
  }
  return found
}

const countryOfCityIn = (name: Name) => {
  const country = countryOfCity.get(name.parts.map(({ folded }) => folded).join(' '))
  return country ? [country] : []
}
