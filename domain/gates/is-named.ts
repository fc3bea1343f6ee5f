import { tag } from './english'
import { countriesIn, initialsOf, isAbbreviation, type KnownNames } from './known-names'
import { coreOf, type Name } from './read-names'
import { countriesByName, ownCountry } from './words/countries'
import { bodyNouns, placeNouns } from './words/places'

/** Whether a text that may be compared with names this, in one of the ways in which newsrooms write a name. */
export function isNamed(name: Name, known: KnownNames[]): boolean {
  const countries = countriesOf(name)
  if (countries.includes(ownCountry)) return true
  return known.some(
    (one) =>
      standsThere(name, one) ||
      countries.some((country) => one.countries.has(country)) ||
      isAbbreviated(name, one) ||
      isPartOfName(name, one) ||
      isBodyOfKnown(name, one),
  )
}

/** The countries that the whole name stands for. */
export const countriesOf = (name: Name) =>
  countriesByName.get(name.parts.map(({ folded }) => folded).join(' ')) ?? []

/** The same words in a row, in any case; a plural counts for its singular. */
function standsThere(name: Name, { running }: KnownNames): boolean {
  const words = name.parts.map(({ folded }) => folded).join(' ')
  const compound = words.replaceAll(' & ', ' and ')
  return [words, compound, words.replaceAll(' & ', ' '), words.replace(/s$/, ''), `${words}s`].some((one) =>
    running.includes(` ${one} `),
  )
}

/** USITC for its full name, and the full name for USITC; AI for "artificial intelligence". Never for a part of a name. */
function isAbbreviated(name: Name, one: KnownNames): boolean {
  const [only] = name.parts
  if (name.parts.length === 1 && only && isAbbreviation(only.text)) {
    const letters = only.folded.replace(/s$/, '')
    if (one.initials.has(only.folded) || one.initials.has(letters)) return true
    return letters.length > 1 && one.smallInitials.includes(letters)
  }
  return initialsOf(name).some((letters) => one.abbreviations.has(letters))
}

/** All its words are words of one name there: "Whitlow", "Commerce Department" for "Department of Commerce", "D. Whitlow". */
function isPartOfName(name: Name, { names }: KnownNames): boolean {
  const words = coreOf(name)
  const last = words.length - 1
  return names.some((other) =>
    words.every(
      (word, at) =>
        other.includes(word) ||
        (last === 0 && other.includes(word.replace(/s$/, ''))) ||
        (at === last && (last === 0 || /s$/.test(word)) && other.some((own) => isPeopleOf(word, own))) ||
        (word.length === 1 && last > 0 && other.some((whole) => whole.startsWith(word))),
    ),
  )
}

/** A known name with the common noun of its body: "Calder Police" when there are Calder County and its police. */
function isBodyOfKnown(name: Name, { names, stems, countries }: KnownNames): boolean {
  const words = coreOf(name)
  if (words.length < 2) return false
  const common = words.filter((word) => (bodyNouns.has(word) || placeNouns.has(word)) && hasStem(word, stems))
  const own = words.filter((word) => !common.includes(word))
  if (own.length === 0 || common.length === 0) return false
  if (countriesIn(name).some((country) => countries.has(country)) && own.length === 1) return true
  return names.some((other) => own.every((word) => other.includes(word)))
}

const hasStem = (word: string, stems: Set<string>) => tag(word).some(({ stem }) => stems.has(stem))

/** "Ohioans" for Ohio, "Londoners" for London. */
function isPeopleOf(word: string, place: string): boolean {
  const base = word.replace(/(?:i?ans?|e?rs?|ites?)$/, '')
  return base !== word && base.length >= 4 && place.startsWith(base) && place.length - base.length <= 2
}
