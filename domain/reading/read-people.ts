import { isOrdinaryWord, tag } from './english'
import { fold } from './fold'
import { type Name, partOf, readNames, withoutTitles } from './read-names'
import { remembered } from './remembered'
import { countriesByName } from './words/countries'
import { givenNames } from './words/given-names'
import { bodyNouns, knownPlaces, placeNouns } from './words/places'
import { capitalNoise, particles, titles } from './words/titles'

/** The people whom a normalised text names, as the folded words of their names. */
export const peopleOf: (text: string) => string[][] = remembered((text) =>
  readNames(text).flatMap((run) =>
    peopleIn(text, run).map(({ person }) =>
      person.parts.filter(({ link }) => !link).map(({ folded }) => folded),
    ),
  ),
)

/**
 * The people in a capitalised run: `called` with ranks and offices, `person` without. "Senator Ellen Drury of Ohio" is
 * one, "Dana Whitlow and Luis Ferrand" are two, "Bureau of Industry" is none.
 */
export function peopleIn(
  text: string,
  run: Name,
  known: string[][] = [],
  bodies: string[][] = [],
): { called: Name; person: Name }[] {
  const cuts = run.parts.flatMap((part, at) => (/^(of|the|for|and|on|in)$/.test(part.folded) ? [at] : []))
  const pieces = [-1, ...cuts].map((cut, at) => partOf(run, cut + 1, cuts[at] ?? run.parts.length))
  return pieces.flatMap((piece, at) => {
    const office = pieces[at - 1]
    const ofOffice = office !== undefined && office !== null && !withoutTitles(office)
    const called = piece && ofOffice ? lastTwo(piece) : piece
    const person = called && personIn(text, called, known, ofOffice)
    return called && person && !isNamedAfter(person, known, bodies) ? [{ called, person }] : []
  })
}

const wordsOf = (name: Name) => name.parts.filter(({ link }) => !link).map(({ folded }) => folded)

/** Whether a name is the beginning of the name of a firm or another body, and nobody's own. */
export const isBody = (words: string[], bodies: string[][]) =>
  words.length > 1 && bodies.some((body) => words.every((word, at) => body[at] === word))

const isNamedAfter = (person: Name, known: string[][], bodies: string[][]) => {
  const words = wordsOf(person)
  return isBody(words, bodies) && !known.some((one) => words.every((word) => one.includes(word)))
}

/** The firms and other bodies that a normalised text calls so, as the folded words of their names. */
export const bodiesOf: (text: string) => string[][] = remembered((text) =>
  readNames(text)
    .filter(
      (run) =>
        run.parts.some(({ folded }) => folded === '&' || bodyNouns.has(folded)) || isBodyHere(text, run),
    )
    .map(wordsOf),
)

/** The last names of the judges whom a normalised text names. */
export const judgesOf: (text: string) => string[] = remembered((text) =>
  [
    ...text.matchAll(
      /\b(?:[Jj]udge|[Jj]ustice|[Mm]agistrate)s?\s+((?:\p{Lu}[\p{L}.'-]*\s+){0,3}\p{Lu}[\p{L}'-]+)/gu,
    ),
  ].map(([, name = '']) => fold(name.split(' ').pop() ?? '')),
)

/** "Secretary of Commerce Dana Whitlow": the words between the rank and the name are the office. */
const lastTwo = (piece: Name) => partOf(piece, Math.max(0, piece.parts.length - 2), piece.parts.length)

/** A single word is a person after a title, or when it is part of the name of somebody who is `known`. */
function personIn(text: string, run: Name, known: string[][], ofOffice: boolean): Name | null {
  const stripped = withoutTitles(run)
  if (!stripped) return null
  const { name } = stripped
  const office = name.parts.findLastIndex(({ folded }) => ofField.test(folded))
  const holder = office > 0 ? partOf(name, office + 1, name.parts.length) : null
  if (holder) {
    const person = personIn(text, holder, known, false)
    if (person && (holder.parts.length > 1 || isPartOf(holder, known))) return person
  }
  const words = name.parts.filter(({ link }) => !link)
  const folded = words.map((word) => word.folded)
  if (name.parts.some(({ folded }) => folded === '&')) return null
  if (words.length > 4 || folded.some((word) => capitalNoise.has(word))) return null
  if (isSomewhere(folded.join(' ')) || folded.some((word) => bodyNouns.has(word))) return null
  const last = folded[folded.length - 1] ?? ''
  if (
    words.length > 1 &&
    (placeNouns.has(last) || isSomewhere(folded[0] ?? '')) &&
    !givenNames.has(folded[0] ?? '')
  )
    return null
  if (isPartOf(name, known)) return name
  const titled = stripped.titled || ofOffice || titleBefore(text, run.start)
  if (titled) return words.every(({ text: word }) => !/^\p{Lu}{2,}$/u.test(word)) ? name : null
  if (words.length < 2 || words.some(({ text: word }) => /^[\p{Lu}\p{N}&-]{2,}$/u.test(word))) return null
  if (partyWord.test(last) || counted.test(text.slice(Math.max(0, run.start - 9), run.start))) return null
  if (/\bthe\s+$/i.test(text.slice(Math.max(0, run.start - 5), run.start)) || isBodyHere(text, run))
    return null
  if (givenNames.has(folded[0] ?? '')) return name
  if (run.opening && words.length === 2 && isDescription(folded[0] ?? '')) return null
  return isOrdinaryWord(last) && !spokenOfAsPerson.test(text.slice(run.end, run.end + 12)) ? null : name
}

const isPartOf = (name: Name, known: string[][]) => {
  const named = wordsOf(name).filter((word) => !particles.has(word))
  return named.length > 0 && known.some((person) => named.every((word) => person.includes(word)))
}

/** "Energy Minister Mara Ashdown": an office preceded by its field, so it doesn't open the run. */
const ofField =
  /^(?:minister|secretary|undersecretary|president|governor|senator|commissioner|chair|chairman|chairwoman|chief|executive|director|superintendent|attorney|general|prosecutor|judge|justice|mayor|spokesman|spokeswoman|spokesperson|speaker|leader|treasurer|auditor|ambassador|inspector|sheriff|officer|manager|editor|coach|captain|commander|professor|curator|engineer|economist|analyst|lawyer|scientist|researcher|premier|chancellor|clerk)$/

/** "Allied Japan", "Mediator Sather", "Officials": an ordinary word before a name at the opening, and not "Chang". */
const isDescription = (word: string) =>
  isOrdinaryWord(word) && (/(?:s|er|or|ist|man|ant|ent)$/.test(word) || tag(word)[0]?.pos !== 'NOUN')

/** "A New Hampshire Republican", "another Ohio farmer": one of many, not a name. */
const counted = /\b(?:an?|another|every|each|some|many|most|few|two|three|several)\s+$/i
const partyWord = /^(?:republican|democrat|independent|libertarian)s?$/

/** "Northsound Cable" ends in a common noun and is a firm; "Ezekiel Stone, 47," and "Ezekiel Stone, who" are people. */
const spokenOfAsPerson = /^,? (?:who|whose|himself|herself)\b|^, \d{2}\b/

const isSomewhere = (name: string) => countriesByName.has(name) || knownPlaces.has(name)

/** "commissioner Okafor": an office in small letters right before the name. */
function titleBefore(text: string, at: number): boolean {
  const word = text.slice(Math.max(0, at - 24), at).match(/(\p{L}+)\.?\s+$/u)?.[1]
  return (
    word !== undefined &&
    titles.has(fold(word)) &&
    !/^(private|general|major|king|author|member|fellow)$/i.test(word)
  )
}

/** "Ostrava Labs, a security firm", "the maker Larkspur": the words beside the name say that it is a body. */
function isBodyHere(text: string, { start, end }: Name): boolean {
  const after = text.slice(end, end + 60)
  const before = text.slice(Math.max(0, start - 30), start)
  return (
    new RegExp(
      `^,? (?:an?|the|one of the) (?:[\\p{L}-]+ ){0,4}?${bodies}\\b|^,? (?:which|whose (?:shares|plant|products))\\b`,
      'iu',
    ).test(after) || new RegExp(`\\b${bodies},? $`, 'i').test(before)
  )
}

const bodies =
  '(?:company|firm|maker|group|nonprofit|charity|startup|start-up|agency|developer|club|team|union|operator|retailer|supplier|manufacturer|publisher|lab|laboratory|bank|insurer|airline|carrier|brand|chain|builder|contractor|provider|platform|site|newspaper|magazine|ship|vessel|ferry)'
