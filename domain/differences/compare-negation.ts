import type { Word } from '../reading/read-words'
import { contentOf, isSameWord, type Pair, type Seen, spanOf } from './pair'
import type { ComparedSentence } from './read-compared'
import { insteadOfNot, negatingVerbs, negators } from './words/negators'

/** A word that turns round what follows it, with the words that it turns round. */
type Negation = { negator: Word; scope: Word[] }

/**
 * A "not" that only one of the two has, over words that both have. What says the same without a "not" ("rejected",
 * "unable") counts as one.
 */
export function compareNegation({ here, there }: Pair): Seen[] {
  const own = negationsIn(here)
  const theirs = there.flatMap(negationsIn)
  const lost = theirs.find((one) => !isTurned(here, one.scope) && isTold(one.scope, contentOf(here)))
  if (lost) {
    const stated = sharedOf(contentOf(here), lost.scope)
    return [
      {
        kind: 'negation',
        here: spanOf(stated.slice(0, 1)),
        there: spanOf([lost.negator, ...lost.scope.slice(0, 2)]),
      },
    ]
  }
  const added = own.find(
    (one) =>
      !there.some((side) => isTurned(side, one.scope)) &&
      there.some((side) => isTold(one.scope, contentOf(side))),
  )
  if (!added) return []
  const stated = sharedOf(there.flatMap(contentOf), added.scope)
  return [
    {
      kind: 'negation',
      here: spanOf([added.negator, ...added.scope.slice(0, 2)]),
      there: spanOf(stated.slice(0, 1)),
    },
  ]
}

/** What is turned round comes first ("did not sign the deal"), and one word more has to be there. */
function isTold(scope: Word[], words: Word[]): boolean {
  const shared = sharedOf(scope, words)
  return scope[0] !== undefined && shared.includes(scope[0]) && shared.length >= Math.min(2, scope.length)
}

const sharedOf = (words: Word[], others: Word[]) =>
  words.filter((word) => others.some((other) => isSameWord(word, other)))

function negationsIn({ sentence: { words } }: ComparedSentence): Negation[] {
  return words.flatMap((word, at) => {
    if (!isNegator(words, at)) return []
    const scope: Word[] = []
    for (const next of words.slice(at + 1, at + 9)) {
      if (/^(but|although|though|while|because|and)$/.test(next.folded) && scope.length > 0) break
      if (next.content) scope.push(next)
      if (scope.length === 3) break
    }
    return scope.length > 0 ? [{ negator: word, scope }] : []
  })
}

/** "Not only", "no later than", "no. 5" and "no doubt" turn nothing round. */
function isNegator(words: Word[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]?.folded ?? ''
  if (!word) return false
  if (negators.has(word.folded))
    return !/^(only|just|least|later|more|less|fewer|doubt|matter|sooner|earlier)$/.test(next)
  if (!negatingVerbs.has(word.lemma) || !/^(VERB|ADJ)$/.test(word.pos)) return false
  return word.lemma === 'deny' || next === 'to'
}

/** Whether a side turns these words round itself, in whatever words, close to where it has them. */
function isTurned(side: ComparedSentence, scope: Word[]): boolean {
  const { words } = side.sentence
  const place = words.findIndex((word) => word.content && scope.some((one) => isSameWord(one, word)))
  const near = place < 0 ? words : words.slice(Math.max(0, place - 6), place + 8)
  return near.some(
    (word) =>
      isNegator(words, words.indexOf(word)) ||
      insteadOfNot.has(word.lemma) ||
      insteadOfNot.has(word.folded) ||
      isPrefixed(word.folded, scope),
  )
}

const isPrefixed = (word: string, scope: Word[]) => {
  const bare = word.replace(/^(un|in|im|il|ir|dis|non-?|mis)(?=\p{L}{3})/u, '')
  return (
    bare !== word && scope.some(({ folded, stem }) => bare.startsWith(stem.slice(0, 5)) || folded === bare)
  )
}
