import type { Word } from '../reading/read-words'
import { contentOf, type Pair, type Seen } from './pair'
import type { ComparedSentence } from './read-compared'
import { negators } from './words/negators'
import { areAlike, areOpposite } from './words/opposites'

/** A word whose opposite the nearest passage has in its place: "rejected" for "accepted", "export" for "import". */
export function compareOpposites({ here, there, around, score }: Pair): Seen[] {
  if (score < 0.25) return []
  const sides = [...there, ...around]
  const known = sides.flatMap(({ sentence }) => sentence.words)
  for (const word of contentOf(here)) {
    if (known.some((other) => areAlike(word.lemma, other.lemma) || other.stem === word.stem)) continue
    const side = there.find(({ sentence }) =>
      sentence.words.some((other) => areOpposite(word.lemma, other.lemma)),
    )
    const against = side?.sentence.words.find((other) => areOpposite(word.lemma, other.lemma))
    if (!side || !against || isTurned(here, word) !== isTurned(side, against)) continue
    if (here.sentence.words.some((own) => own.stem === against.stem)) continue
    return [{ kind: 'opposites', here: word, there: against }]
  }
  return []
}

/** "Did not accept" is "rejected". */
function isTurned({ sentence: { words } }: ComparedSentence, word: Word): boolean {
  const at = words.indexOf(word)
  return words.slice(Math.max(0, at - 4), at).some(({ folded }) => negators.has(folded) || folded === 'no')
}
