import type { Word } from '../reading/read-words'
import { isSameWord, type Pair, type Seen } from './pair'
import type { ComparedSentence } from './read-compared'

/** Weekday, month, quarter, which one in a row, and what came before what. */
export function compareOrder(pair: Pair): Seen[] {
  return calendar(pair, weekdays) ?? calendar(pair, months) ?? ordinals(pair) ?? relations(pair) ?? []
}

const list = (words: string) => new Set(words.split(' '))
const weekdays = list('monday tuesday wednesday thursday friday saturday sunday')
const months = list('january february march april may june july august september october november december')

/** A day or month that the passage doesn't have, where it has another. */
function calendar({ here, there, around, all }: Pair, names: Set<string>): Seen[] | null {
  const sides = [...there, ...around]
  const inSides = (word: Word) =>
    sides.some(({ sentence }) => namesIn(sentence.words, names).some((one) => one.folded === word.folded))
  const strange = namesIn(here.sentence.words, names).find((word) => !inSides(word))
  if (!strange) return null
  const other = sides.flatMap(({ sentence }) => namesIn(sentence.words, names))[0]
  const known = all.filter(({ sentence }) =>
    namesIn(sentence.words, names).some((one) => one.folded === strange.folded),
  )
  if (!other && known.length > 0) return null
  if (known.some((side) => [...side.stems].filter((stem) => here.stems.has(stem)).length > 1)) return null
  return [{ kind: 'order', here: strange, there: other ?? null }]
}

const namesIn = (words: Word[], names: Set<string>) =>
  words.filter(({ folded, text }) => names.has(folded) && /^\p{Lu}/u.test(text))

const ranks: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  last: -1,
  final: -1,
  next: -2,
  coming: -2,
  following: -2,
  previous: -3,
  prior: -3,
}

/** "The second quarter" where the passage has the third; "next year" where it has last year. */
function ordinals({ here, there, around }: Pair): Seen[] | null {
  const sides = [...there, ...around]
  for (const own of rankedIn(here)) {
    const theirs = sides.flatMap(rankedIn).filter(({ noun }) => isSameWord(noun, own.noun))
    const [other] = theirs
    if (!other || theirs.some(({ rank }) => rank === own.rank)) continue
    if (sides.some((side) => side.sentence.words.some((word) => ranks[word.folded] === own.rank))) continue
    return [
      {
        kind: 'order',
        here: { start: own.word.start, end: own.noun.end },
        there: { start: other.word.start, end: other.noun.end },
      },
    ]
  }
  return null
}

function rankedIn({ sentence: { words } }: ComparedSentence) {
  return words.flatMap((word, at) => {
    const rank = ranks[word.folded]
    if (rank === undefined) return []
    const noun = words.slice(at + 1, at + 4).find(({ pos }) => /^(NOUN|PROPN)$/.test(pos))
    return noun ? [{ word, rank, noun }] : []
  })
}

const earlier = list('before until till prior ahead preceding')
const later = list('after following')

/** "Before the vote" where the passage has "after the vote". */
function relations({ here, there, around }: Pair): Seen[] | null {
  const sides = [...there, ...around]
  for (const own of relationsIn(here)) {
    const theirs = sides
      .flatMap(relationsIn)
      .filter(({ scope }) => scope.some((word) => own.scope.some((mine) => isSameWord(mine, word))))
    const [other] = theirs
    if (!other || theirs.some(({ isLater }) => isLater === own.isLater)) continue
    return [
      {
        kind: 'order',
        here: { start: own.word.start, end: own.scope[0]?.end ?? own.word.end },
        there: { start: other.word.start, end: other.scope[0]?.end ?? other.word.end },
      },
    ]
  }
  return null
}

function relationsIn({ sentence: { words } }: ComparedSentence) {
  return words.flatMap((word, at) => {
    const isLater = later.has(word.folded)
    if (!isLater && !earlier.has(word.folded)) return []
    const scope = words
      .slice(at + 1, at + 7)
      .filter(({ content }) => content)
      .slice(0, 2)
    return scope.length > 0 ? [{ word, isLater, scope }] : []
  })
}
