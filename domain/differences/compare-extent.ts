import type { Word } from '../reading/read-words'
import { isSameWord, type Pair, type Seen } from './pair'
import type { ComparedSentence } from './read-compared'

/** One told as many, some as all, one of the largest as the largest. */
export function compareExtent(pair: Pair): Seen[] {
  return quantifiers(pair) ?? generalized(pair) ?? superlatives(pair) ?? []
}

const classes: Record<string, string> = Object.fromEntries(
  Object.entries({
    all: 'all every each entire whole everyone everybody everything full both always',
    most: 'most majority largely mainly mostly',
    some: 'some several many few certain various part partly dozens sometimes occasionally handful',
    one: 'one single another lone sole',
    none: 'none no neither never',
  }).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
)

type Counted = { word: Word; of: string; noun: Word }

function quantifiers({ here, there, around }: Pair): Seen[] | null {
  const sides = [...there, ...around]
  for (const own of countedIn(here)) {
    if (own.of === 'one' || own.of === 'none') continue
    const theirs = sides.flatMap(countedIn).filter(({ noun }) => isSameWord(noun, own.noun))
    const [other] = theirs
    if (!other || theirs.some(({ of }) => of === own.of)) continue
    return [{ kind: 'extent', here: from(own), there: from(other) }]
  }
  return null
}

const from = ({ word, noun }: Counted) => ({ start: word.start, end: noun.end })

function countedIn({ sentence: { words } }: ComparedSentence): Counted[] {
  return words.flatMap((word, at) => {
    const of =
      classes[word.folded] ?? (word.pos === 'NUM' && words[at + 1]?.folded === 'of' ? 'some' : undefined)
    if (!of) return []
    const ahead = words.slice(at + 1, at + 5)
    const noun = ahead.find(({ pos }) => /^(NOUN|PROPN)$/.test(pos))
    return noun &&
      !ahead
        .slice(0, ahead.indexOf(noun))
        .some(({ pos, folded }) => pos === 'VERB' || (pos === 'ADP' && folded !== 'of'))
      ? [{ word, of, noun }]
      : []
  })
}

/** "Critics" for "a critic": a bare plural of what the nearest passage has one of. */
function generalized({ here, there, around }: Pair): Seen[] | null {
  const [nearest] = there
  if (!nearest) return null
  const known = [...there, ...around].flatMap(({ sentence }) => sentence.words)
  const { words } = here.sentence
  for (const [at, word] of words.entries()) {
    if (!isPeople(word, at === 0)) continue
    const before = words.slice(Math.max(0, at - 3), at)
    if (before.some(({ pos, folded }) => pos === 'NUM' || folded === 'one' || folded === 'no')) continue
    const same = known.filter(({ lemma, pos }) => lemma === word.lemma && pos === 'NOUN')
    const [one] = same
    if (!one || same.some(({ folded, lemma }) => folded !== lemma)) continue
    const { words: theirs } = nearest.sentence
    const place = theirs.indexOf(one)
    const article = theirs
      .slice(Math.max(0, place - 3), place)
      .find(({ folded }) => /^(an?|one|single)$/.test(folded))
    const acts = theirs.slice(place + 1, place + 5).some(({ pos }) => pos === 'VERB')
    if (article && acts)
      return [{ kind: 'extent', here: word, there: { start: article.start, end: one.end } }]
  }
  return null
}

/** People and bodies in the plural: of them, one is most often told as all. */
const isPeople = ({ pos, folded, lemma }: Word, opening: boolean) =>
  (pos === 'NOUN' || (opening && pos === 'PROPN')) &&
  folded !== lemma &&
  /(?:[^n]ers|ors|ists|ians|ics|(?:id|ud|ag|ar|li|ti|on)ents|ants|men|women|members|groups|companies|firms|countries|states|judges|unions|agencies|parties)$/.test(
    folded,
  )

const isSuperlative = ({ folded, pos }: Word) =>
  folded === 'most' ||
  (folded.length > 5 && folded.endsWith('est') && pos !== 'NOUN') ||
  /^(best|worst|biggest|top)$/.test(folded)

/** "The largest" for "one of the largest" or "the second largest". */
function superlatives({ here, there, around }: Pair): Seen[] | null {
  const sides = [...there, ...around]
  for (const [at, word] of here.sentence.words.entries()) {
    if (!isSuperlative(word) || isQualified(here.sentence.words, at)) continue
    for (const {
      sentence: { words },
    } of sides) {
      const other = words.findIndex((one) => one.folded === word.folded)
      if (other >= 0 && isQualified(words, other))
        return [
          {
            kind: 'extent',
            here: word,
            there: { start: words[Math.max(0, other - 2)]?.start ?? 0, end: words[other]?.end ?? 0 },
          },
        ]
    }
  }
  return null
}

const isQualified = (words: Word[], at: number) =>
  words
    .slice(Math.max(0, at - 3), at)
    .some(({ folded }) => /^(one|among|second|third|fourth|fifth|nearly|almost)$/.test(folded))
