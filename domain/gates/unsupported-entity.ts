import { isCurrencyOfAmount } from '../reading/currency-codes'
import { isOrdinaryWord, tag } from '../reading/english'
import { isLoud } from '../reading/is-loud'
import { countriesOf, isNamed } from '../reading/is-named'
import { countriesIn, isAbbreviation, type KnownNames, knownNames } from '../reading/known-names'
import { coreOf, type Name, partOf, readNames } from '../reading/read-names'
import { peopleIn } from '../reading/read-people'
import { overlaps } from '../reading/read-quotations'
import { passageOf, readText } from '../reading/read-text'
import { isEnglishWord } from '../reading/word-forms'
import { commonAbbreviations, unitAfterNumber, unitSymbol } from '../reading/words/abbreviations'
import { givenNames } from '../reading/words/given-names'
import { bodyNouns, knownPlaces, organNouns, placeNouns } from '../reading/words/places'
import { stopWords } from '../reading/words/stop-words'
import { capitalNoise, titles } from '../reading/words/titles'
import { machineTalkIn } from './ai-boilerplate'
import type { Finding, Gate, GateInput } from './finding'
import { notChecked } from './not-checked'

/**
 * Fires for a name that no source and no topic context has, in any of the ways in which it may be written. A blocker for
 * people and bodies, a warning for places. Compares nothing when a source cannot be read.
 */
export const unsupportedEntity: Gate = (input) => {
  if (notChecked(input)) return []
  const reading = readText(input.text)
  const known = knownNames(input)
  const loud = isLoud(reading.text)
  const ownWords = new Set((input.lens ? `${input.lens.name} lens` : 'lens').toLowerCase().split(/\s+/))
  const machine = machineTalkIn(reading.text)
  const asked: Asked = { text: reading.text, known, loud, answers: new Map() }
  return readNames(reading.text)
    .filter((name) => !overlaps(machine, name))
    .flatMap((name) => unknownIn(name, asked))
    .filter(({ parts }) => !parts.every(({ link, folded }) => link || ownWords.has(folded)))
    .map((name): Finding => {
      const place = isPlace(name, reading.text)
      const passage = passageOf(reading, name)
      return {
        gate: 'unsupported_entity',
        severity: place ? 'warning' : 'blocker',
        ...passage,
        found: passage.found,
        why: `“${passage.found}” is ${place ? 'a place that' : 'a name that'} ${comparedWith(input)} does not have, in full, in short or as an abbreviation.`,
      }
    })
}

const comparedWith = ({ references, contexts }: GateInput) =>
  references.length + contexts.length > 1 ? 'any source or topic context' : 'the source'

/** The names within a run that nothing supports: the whole run, or the pieces of it that stay unknown. */
function unknownIn(name: Name, asked: Asked): Name[] {
  if (isNoName(name, asked) || isKnown(name, asked)) return []
  const pieces = split(name, asked)
  return pieces ? pieces.flatMap((piece) => unknownIn(piece, asked)) : [name]
}

/** `answers`: whether a name is known, by its words, so that a name in every sentence is looked for once. */
type Asked = { text: string; known: KnownNames[]; loud: boolean; answers: Map<string, boolean> }

function isKnown(name: Name, { known, answers }: Asked): boolean {
  const words = name.parts.map(({ text }) => text).join(' ')
  const answer = answers.get(words) ?? isNamed(name, known)
  answers.set(words, answer)
  return answer
}

/** Where a run that is not known as a whole may be cut. Never between two words of one name. */
function split(name: Name, asked: Asked): Name[] | null {
  const { parts } = name
  const { known, loud } = asked
  const cut = (from: number, to: number) => {
    const first = partOf(name, 0, from)
    const rest = partOf(name, to, parts.length)
    return [first, rest].filter((piece) => piece !== null)
  }
  const first = parts[0]
  if (!first || parts.length === 1) return hyphenated(name, known)
  if (first.folded === 'the' || capitalNoise.has(first.folded) || titles.has(first.folded)) return cut(0, 1)
  if (name.opening && (stopWords.has(first.folded) || isFollowing(name))) return cut(0, 1)
  const member = parts.findIndex(({ link, start }) => link && isPersonBefore(name, start, asked))
  if (member > 0) return cut(member, member + 1)
  const joined = parts.findIndex(({ folded }) => folded === 'and' || folded === '&')
  if (joined > 0) return cut(joined, joined + 1)
  const office = parts.findIndex(({ folded }) => titles.has(folded))
  if (office > 0) return cut(office, office + 1)
  const noise = parts.findIndex(({ folded }) => capitalNoise.has(folded))
  if (noise > 0) return cut(noise, noise + 1)
  const rest = partOf(name, 1, parts.length)
  if (
    rest &&
    !isBodyAlone(rest) &&
    (countriesOf({ ...name, parts: [first] }).length > 0 || first.text.includes('-')) &&
    isNamed({ ...name, parts: [first] }, known)
  )
    return [rest]
  if (
    rest &&
    name.opening &&
    (isDescribing(first.folded, known) || isDoing(first.folded)) &&
    unknownIn(rest, asked).length === 0
  )
    return [rest]
  const soft = parts.findIndex(({ folded }, at) => at > 0 && /^(of|for|in|on)$/.test(folded))
  if (soft > 0 && (loud || parts.slice(soft).some(({ folded }) => /^(in|on)$/.test(folded))))
    return cut(soft, soft + 1)
  const owner = parts.findIndex(({ text }) => /'s?$/.test(text))
  if (owner >= 0 && owner < parts.length - 1) return cut(owner + 1, owner + 1)
  if (loud)
    return parts
      .filter(({ link }) => !link)
      .map((part) => ({ parts: [part], start: part.start, end: part.end, opening: true }))
  return null
}

/** "Museum" in "British Museum": with its country it is the name of one body, unless every country has one. */
const isBodyAlone = ({ parts: [only, ...more] }: Name) =>
  only !== undefined && more.length === 0 && bodyNouns.has(only.folded) && !organNouns.has(only.folded)

/** "Supporters of Drury", "Towns in Ohio": a common noun that opens the sentence and doesn't name a body. */
function isFollowing({ parts: [first, second] }: Name): boolean {
  if (!first || !second?.link || !/^(of|for|in|on|at|and)$/.test(second.folded)) return false
  if (bodyNouns.has(first.folded) || placeNouns.has(first.folded) || givenNames.has(first.folded))
    return false
  return isEnglishWord(first.folded)
}

/** "Ray Dunmore of the Pilots' Association": a person ends right before the small word, so a body begins after it. */
function isPersonBefore(name: Name, at: number, { text, known }: Asked): boolean {
  const people = known.flatMap((one) => one.people)
  return peopleIn(text, name, people).some(
    ({ called, person }) => called.start === name.start && person.end < at && at - person.end < 3,
  )
}

/** "Moscow-based", "anti-Russian": only the capitalised parts are names. */
function hyphenated({ parts, opening }: Name, known: KnownNames[]): Name[] | null {
  const [only] = parts
  if (!only?.text.includes('-')) return null
  const names: Name[] = []
  let at = only.start
  for (const text of only.text.split('-')) {
    const part = {
      text,
      folded: text.toLowerCase().replace(/\.|'s?$/g, ''),
      link: false,
      start: at,
      end: at + text.length,
    }
    at += text.length + 1
    if (/^\p{Lu}/u.test(text))
      names.push({ parts: [part], start: part.start, end: part.end, opening: opening && names.length === 0 })
  }
  const ordinary =
    names.length > 1 && names.every(({ parts }) => parts.every(({ folded }) => !isOrdinaryWord(folded)))
  return ordinary && !names.every((one) => isNamed(one, known)) ? null : names
}

/** A capital that names nobody: a month, a rank, a word that opens a sentence. */
function isNoName(name: Name, { text, loud }: Asked): boolean {
  const words = name.parts.filter(({ link }) => !link)
  if (words.every(({ folded }) => capitalNoise.has(folded) || titles.has(folded) || /^\d/.test(folded)))
    return true
  if (words.every(({ folded }) => folded.length === 1)) return true
  if (words.every((word) => isCommonAbbreviation(word, text))) return true
  const [only] = words
  if (words.length !== 1 || !only || !(name.opening || loud)) return false
  if (isAbbreviation(only.text) && !loud) return false
  if (countriesOf(name).length > 0 || knownPlaces.has(only.folded)) return false
  return stopWords.has(only.folded) || only.folded.split('-').every((word) => isEnglishWord(word))
}

/** "CCTV", "kWh", "16 GB", "EUR 16": it abbreviates a common noun or a unit. */
function isCommonAbbreviation({ text: word, start }: Name['parts'][number], text: string): boolean {
  const bare = word.replace(/'?s$/, '')
  if (unitSymbol.test(word) || commonAbbreviations.has(word) || commonAbbreviations.has(bare)) return true
  if (isCurrencyOfAmount(text, start, word)) return true
  return unitAfterNumber.test(word) && /\d ?$/.test(text.slice(Math.max(0, start - 3), start))
}

function isPlace(name: Name, text: string): boolean {
  const words = coreOf(name)
  if (countriesIn(name).length > 0 && words.length <= 2) return true
  if (knownPlaces.has(words.join(' ')) || placeNouns.has(words[words.length - 1] ?? '')) return true
  if (
    words.length > 1 &&
    /^(lake|mount|port|cape|fort|saint|san|santa|new|gulf|strait|river)$/.test(words[0] ?? '')
  )
    return true
  return (
    /\b(?:in|near|at|across|outside|around|throughout|towards?)\s+$/i.test(
      text.slice(Math.max(0, name.start - 14), name.start),
    ) && words.length === 1
  )
}

/** "Neighboring Canada", "Allied Japan": an adjective that opens the sentence; never a first name ("Frank Whitlow"). */
const isDescribing = (word: string, known: KnownNames[]) =>
  isEnglishWord(word) &&
  !givenNames.has(word) &&
  !known.some(({ people }) => people.some((person) => person.includes(word))) &&
  /^(ADJ|ADV|VERB|ADP|SCONJ|DET|PRON)$/.test(tag(word)[0]?.pos ?? '')

/** "Closing Erie", "Fining Ferrand": what is done opens the sentence. "Sterling" and "Browning" aren't verb forms. */
const isDoing = (word: string) => {
  const stem = word.replace(/ing$/, '')
  const forms = [stem, `${stem}e`, `${stem}ed`]
  return stem !== word && forms.some((form) => isOrdinaryWord(form) && tag(form)[0]?.pos === 'VERB')
}
