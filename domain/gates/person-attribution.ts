import { type Name, readNames } from '../reading/read-names'
import { bodiesOf, isBody, judgesOf, peopleIn, peopleOf } from '../reading/read-people'
import { passageOf, readText } from '../reading/read-text'
import type { Finding, Gate } from './finding'
import {
  beforeName,
  beforeNameAndComma,
  beforeVerb,
  isThinking,
  mindNoun,
  putIt,
  raised,
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
  const sources = [...references.map((one) => one.text), ...contexts].map((one) => readText(one).text)
  const known = sources.flatMap(peopleOf)
  const bodies = sources.flatMap(bodiesOf)
  const judges = sources.flatMap(judgesOf)
  const own = peopleOf(text).filter((person) => !isBody(person, bodies))
  const people = readNames(text).flatMap((run) => peopleIn(text, run, [...known, ...own], bodies))
  return people.flatMap(({ called, person }): Finding[] => {
    const end = endOfAttribution(text, called, person, judges)
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

function endOfAttribution(
  text: string,
  run: Name,
  person: Name,
  judges: string[],
): { from: number; to: number } | null {
  const before = text.slice(Math.max(0, run.start - 60), run.start)
  const own = /'s?$/.test(text.slice(0, person.end)) ? (/'s$/.test(text.slice(0, person.end)) ? 2 : 1) : 0
  const after = text.slice(person.end - own)
  const upTo = (length: number) => ({ from: run.start, to: person.end - own + length })

  const lead = before.match(beforeName)
  if (lead && (own === 0 || !/^per/i.test(lead[0])))
    return { from: run.start - lead[0].length, to: person.end }
  const mind = after.match(mindNoun)
  if (mind && !(/opinions?$/i.test(mind[0]) && isJudge(run, person, judges))) return upTo(mind[0].length)
  if (own) return null
  const to = before.match(beforeNameAndComma)
  if (to && isWholeView(after, /^for/i.test(to[1] ?? '')))
    return { from: run.start - to[0].trimStart().length, to: person.end }
  const as = before.match(/\b(?:as|like)\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu)
  const put = after.match(putIt)
  if (as && put) return { from: run.start - as[0].length, to: person.end + put[0].length }
  const inverted = before.match(
    /(?:[,"';:]|^|[.!?]|\b(?:as|so|than)(?=\s))\s*(?:(?:or|and|but)\s+)?(?:(?:so|as|thus)\s+)?(\p{L}+)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}$/u,
  )
  if (
    inverted?.[1] &&
    /(s|ed|d)$/.test(inverted[1]) &&
    saysOrThinks.test(inverted[1]) &&
    /^\s*(?:[,.;"'!?]|$|who\b|in\b|on\b|of\b)/.test(after)
  ) {
    return { from: run.start - inverted[0].length + inverted[0].indexOf(inverted[1]), to: person.end }
  }
  if (notSubject.test(before)) return null
  const verb = verbAfter(after) || secondVerb(after)
  return verb ? upTo(verb) : null
}

/** "Judge Roark's opinion" is a document of the court. */
function isJudge(run: Name, person: Name, judges: string[]): boolean {
  const last = person.parts[person.parts.length - 1]?.folded ?? ''
  return (
    run.parts.some(({ folded }) => /^(?:judge|justice|magistrate)$/.test(folded)) || judges.includes(last)
  )
}

/** "To Drury, the wall is late", "for Drury, the wall is a mistake"; not "for Drury, the deadline is in May". */
const isWholeView = (after: string, needsJudgement: boolean) =>
  !/^, (?:who|whose|which|and)\b/i.test(after) &&
  (needsJudgement
    ? /^, [^.;!?]{2,80}?\b(?:is|are|was|were|remains?) (?:an?|no|not|about|less|more|too|nothing|simply|only)\b/i
    : /^, [^.;!?]{2,80}?\b(?:is|are|was|were|looks?|seems?|means?|amounts?|feels?|sounds?|would|remains?)\b/i
  ).test(after)

/** "Drury asked for a study and argued that …": a second verb of the same person, with what it reports. */
function secondVerb(after: string): number {
  const first = after.match(
    /^\s+(?:(?:has|had|also|then|once|twice|\p{L}+ly)\s+)*\p{L}+(?:s|ed|t|d|w|e|k|g)\s[^.;:!?"]{0,90}?(?:,? and|,? but|, then)\s+/u,
  )
  if (!first) return 0
  const verb = verbAfter(` ${after.slice(first[0].length)}`)
  const said = after.slice(first[0].length, first[0].length - 1 + verb)
  if (verb === 0 || !/(?:s|ed|id|t|ew)$/.test(said.split(' ').pop() ?? '')) return 0
  const rest = after.slice(first[0].length - 1 + verb)
  return /^\s+(?:that|the|it|how|why|a|an|this|he|she|they|his|her|their)\b|^\s*[:,]?\s*"/.test(rest)
    ? first[0].length - 1 + verb
    : 0
}

/** After these the name isn't the subject: "the request from Senator Drury suggests". */
const notSubject =
  /\b(?:from|of|by|with|to|for|on|about|against|under|between|over|toward|towards|behind|like|via|at|near|including|before|(?:named|modell?ed|called|takes|took|looks|looked) after)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu

/** How far it is to the end of the attribution verb, or 0 when none follows the name. */
function verbAfter(after: string): number {
  for (const bridge of bridges) {
    const reach = after.match(bridge)?.[0].length
    const verb = reach === undefined ? 0 : verbAt(after, reach)
    if (verb) return verb
  }
  return 0
}

/** What may come between a name and its verb: brackets, "who", an apposition, a second name, or only a space. */
const bridges = [
  '(?:, (?:who|whose)\\s|\\s+who\\s)',
  ', [^.;:!?"]{2,70}?,\\s+',
  "\\s+(?:and|or)\\s+\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){0,2}\\s+",
  ',?\\s+',
].map((bridge) => new RegExp(`^(?:\\s*\\([^)]{1,40}\\))?${bridge}`, 'u'))

function verbAt(after: string, from: number): number {
  let at = from
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
    const raisedHere = passive ? rest.match(raised) : null
    if (raisedHere) passive = false
    const between = raisedHere ?? rest.match(beforeVerb)
    if (!between) return 0
    if (/^(is|was|are|were|be|been)\s+$/i.test(between[0])) {
      const phrase = rest.match(saysOrThinks)
      if (phrase) return at + phrase[0].length
      passive = true
    }
    at += between[0].length
  }
  return 0
}

/** "Okafor claims adjusters" is rare, "Whitlow Note" rarer: only a base form before a noun phrase mark is a noun. */
const isNoun = (rest: string, verb: string) =>
  /^(regard|dream|view|claim|note|stress|doubt|hope|fear|dispute|recall|state)$/i.test(verb) &&
  /^\s+(?:of|for|from)\b/.test(rest)
