import type { Finding, Gate } from './finding'
import { type Name, readNames } from './read-names'
import { peopleIn, peopleOf } from './read-people'
import { passageOf, readText } from './read-text'
import {
  beforeName,
  beforeVerb,
  isThinking,
  mindNoun,
  putIt,
  reportsView,
  saysOrThinks,
} from './words/attribution'

/**
 * Fires when a named person says, thinks or feels something: a name, perhaps modals and adverbs, then an attribution verb;
 * also "according to X", "as X put it", "X's view". A lens reads a story; it does not speak for the people in it. Acts
 * of a person, and what offices or unnamed people say, pass.
 */
export const personAttribution: Gate = ({ text: original, place, references, contexts }) => {
  if (place !== 'lens' && place !== 'headline' && place !== 'whyItMatters') return []
  const reading = readText(original)
  const { text } = reading
  const known = [...references.map((one) => one.text), ...contexts].flatMap((one) =>
    peopleOf(readText(one).text),
  )
  const own = peopleOf(text)
  const people = readNames(text).flatMap((run) => peopleIn(text, run, [...known, ...own]))
  return people.flatMap(({ called, person }): Finding[] => {
    const end = endOfAttribution(text, called, person)
    if (!end) return []
    const passage = passageOf(reading, { start: end.from, end: end.to })
    const name = passageOf(reading, person).found
    return [
      {
        gate: 'person_attribution',
        severity: 'blocker',
        ...passage,
        why: `“${passage.found}” puts a statement or a view into the mouth of ${name.replace(/['’]s?$/, '')}; ${place === 'lens' ? 'a lens' : 'this text'} may not speak for a named person.`,
      },
    ]
  })
}

function endOfAttribution(text: string, run: Name, person: Name): { from: number; to: number } | null {
  const before = text.slice(Math.max(0, run.start - 60), run.start)
  const own = /'s?$/.test(text.slice(0, person.end)) ? (/'s$/.test(text.slice(0, person.end)) ? 2 : 1) : 0
  const after = text.slice(person.end - own)
  const upTo = (length: number) => ({ from: run.start, to: person.end - own + length })

  const lead = before.match(beforeName)
  if (lead && (own === 0 || !/^per/i.test(lead[0])))
    return { from: run.start - lead[0].length, to: person.end }
  const mind = after.match(mindNoun)
  if (mind) return upTo(mind[0].length)
  if (own) return null
  const as = before.match(/\b(?:as|like)\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu)
  const put = after.match(putIt)
  if (as && put) return { from: run.start - as[0].length, to: person.end + put[0].length }
  const inverted = before.match(/(?:[,"']|^|[.!?])\s*(\p{L}+)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}$/u)
  if (
    inverted?.[1] &&
    /(s|ed|d)$/.test(inverted[1]) &&
    saysOrThinks.test(inverted[1]) &&
    /^\s*(?:[,.;"'!?]|$|who\b|in\b|on\b|of\b)/.test(after)
  ) {
    return { from: run.start - inverted[0].length + inverted[0].indexOf(inverted[1]), to: person.end }
  }
  if (notSubject.test(before)) return null
  const verb = verbAfter(after)
  return verb ? upTo(verb) : null
}

/** After these the name is no subject: "the request from Senator Drury suggests". */
const notSubject =
  /\b(?:from|of|by|with|to|for|on|about|against|under|between|over|toward|towards|after|before|behind|like|than|via|at|near|including)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu

/** How far it is to the end of the attribution verb, or 0 when none follows the name. */
function verbAfter(after: string): number {
  const bridge = after.match(
    /^(?:\s*\([^)]{1,40}\))?(?:, (?:who|whose) [^,.;:!?"]{2,70}, |, (?:who|whose)\s|\s+who\s|, [^,.;:!?"]{2,70},\s+|\s+(?:and|or)\s+\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+){0,2}\s+|,?\s+)/u,
  )
  if (!bridge) return 0
  let at = bridge[0].length
  let passive = false
  for (let step = 0; step < 5; step++) {
    const rest = after.slice(at)
    const verb = rest.match(saysOrThinks)
    if (
      verb &&
      !(passive && !isThinking.test(verb[0]) && !/ /.test(verb[0])) &&
      !isNoun(rest.slice(verb[0].length), verb[0]) &&
      reportsView(verb[0], rest.slice(verb[0].length))
    )
      return at + verb[0].length
    const between = rest.match(beforeVerb)
    if (!between) return 0
    if (/^(is|was|are|were|be|been)\s/i.test(between[0])) {
      const phrase = rest.match(saysOrThinks)
      if (phrase) return at + phrase[0].length
      passive = true
    }
    at += between[0].length
  }
  return 0
}

/** "Okafor claims adjusters" is rare, "Whitlow Note" rarer: only a base form before a noun phrase mark is taken for a noun. */
const isNoun = (rest: string, verb: string) =>
  /^(regard|dream|view|claim|note|stress|doubt|hope|fear|dispute|recall|state)$/i.test(verb) &&
  /^\s+(?:of|for|from)\b/.test(rest)
