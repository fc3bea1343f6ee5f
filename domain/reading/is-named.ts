import { tag } from './english'
import { fold } from './fold'
import { countriesIn, initialsOf, isAbbreviation, type KnownNames } from './known-names'
import { isFormedFrom } from './read-acronyms'
import { coreOf, type Name } from './read-names'
import { countriesByName, ownCountry } from './words/countries'
import { lettersOfName, namesOfLetters } from './words/organisations'
import { bodyNouns, organNouns, placeNouns } from './words/places'

/** Whether a text that may be compared with names this, in one of the ways in which newsrooms write a name. */
export const isNamed = (name: Name, known: KnownNames[]): boolean =>
  isWrittenSo(name, known) || umlauts.some((way) => isRespelled(name, way, known))

type Respelling = (text: string) => string

/** Umlauts written in two letters, either way: "Mueller" for "Müller" and the reverse. */
const umlauts: Respelling[] = [
  (text) => text.replace(/([aou])e/giu, '$1'),
  (text) => text.replace(/[äöüÄÖÜ]/gu, (letter) => `${letter.normalize('NFD').charAt(0)}e`),
]

function isRespelled(name: Name, way: Respelling, known: KnownNames[]): boolean {
  const parts = name.parts.map((part) => ({ ...part, folded: fold(way(part.text.normalize('NFC'))) }))
  if (parts.every(({ folded }, at) => folded === name.parts[at]?.folded)) return false
  const respelled = { ...name, parts }
  return known.some((one) => standsThere(respelled, one) || isPartOfName(respelled, one))
}

function isWrittenSo(name: Name, known: KnownNames[]): boolean {
  const countries = countriesOf(name)
  if (countries.includes(ownCountry)) return true
  return known.some(
    (one) =>
      standsThere(name, one) ||
      isKnownByLetters(name, one) ||
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

/** "UN" for the United Nations, also within a longer name; "World Trade Organization" for the WTO. */
function isKnownByLetters({ parts }: Name, { running, abbreviations }: KnownNames): boolean {
  const words = parts.map(({ folded }) => folded).join(' ')
  const letters = lettersOfName.get(words)
  if (letters && abbreviations.has(letters)) return true
  return (namesOfLetters.get(words) ?? []).some((name) => running.includes(` ${name} `))
}

/** USITC for its full name, and the full name for USITC; AI for "artificial intelligence". Never for a part of a name. */
function isAbbreviated(name: Name, one: KnownNames): boolean {
  const [only] = name.parts
  if (name.parts.length === 1 && only && isAbbreviation(only.text)) {
    const letters = only.text.endsWith('s') ? only.folded.replace(/s$/, '') : only.folded
    if (one.initials.has(only.folded) || one.initials.has(letters)) return true
    return letters.length > 1 && isFormedFrom(one.text, letters, writtenLarge.has(letters))
  }
  if (initialsOf(name).some((letters) => one.abbreviations.has(letters))) return true
  const written = name.parts.map(({ text }) => text).join(' ')
  return [...one.abbreviations].some((letters) => letters.length > 2 && isFormedFrom(written, letters, true))
}

/** Bodies that everybody writes with capitals: a lower-case phrase never means them. */
const writtenLarge = new Set(
  'eu un uk us uae nato imf who wto fbi cia nsa epa fda fcc ftc sec irs doj dhs hhs doe dod usda cdc oecd opec bbc cnn nba nfl nhs fema cisa ice aclu icc iaea osha noaa nasa gao cbo nlrb faa ntsb ferc'.split(
    ' ',
  ),
)

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
        (last === 0 && other.some((own) => isDerived(word, own))) ||
        (word.length === 1 && last > 0 && other.some((whole) => whole.startsWith(word))),
    ),
  )
}

/**
 * A known name with the common noun of its body: "Calder Police" when there are Calder County and its police. For a
 * country, only what each has one of: its army, not the British Museum for any museum.
 */
function isBodyOfKnown(name: Name, { names, stems, countries }: KnownNames): boolean {
  const words = coreOf(name)
  if (words.length < 2) return false
  const common = words.filter((word) => (bodyNouns.has(word) || placeNouns.has(word)) && hasStem(word, stems))
  const own = words.filter((word) => !common.includes(word))
  if (words[1] === 'party' && names.some((other) => other.some((one) => isDerived(words[0] ?? '', one))))
    return true
  if (own.length === 0 || common.length === 0) return false
  if (
    countriesIn(name).some((country) => countries.has(country)) &&
    own.length === 1 &&
    common.every((word) => organNouns.has(word) || placeNouns.has(word))
  )
    return true
  return names.some((other) => own.every((word) => other.includes(word)))
}

const hasStem = (word: string, stems: Set<string>) => tag(word).some(({ stem }) => stems.has(stem))

/** "Ohioans" for Ohio, "Londoners" for London. */
function isPeopleOf(word: string, place: string): boolean {
  const base = word.replace(/(?:i?ans?|e?rs?|ites?)$/, '')
  return base !== word && base.length >= 4 && place.startsWith(base) && place.length - base.length <= 2
}

/** "Democratic" for Democrats, "Congressional" for Congress: one word and the endings of adjectives and of followers. */
function isDerived(word: string, own: string): boolean {
  let same = 0
  while (same < word.length && word[same] === own[same]) same++
  const rests = [word.slice(same), own.slice(same)]
  return same >= 5 && rests.every((rest) => follower.test(rest))
}

const follower = /^(?:s|(?:t?ic|ical|i?al|ially|ist|ism|ite|i?an|e?r|ish)s?|y|ies)?$/
