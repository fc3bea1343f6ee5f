import type { Span } from './read-quotations'
import type { Reading } from './read-text'
import type { Word } from './read-words'
import { clauseHedge } from './words/hedges'

/** A clause with its words. `hedged`: it depends on a hedge in the clause before. */
export type Clause = Span & { words: Word[]; hedged: boolean }

/**
 * The clauses of a text: sentences cut at semicolons, colons and dashes, at conjunctions that begin a clause, and at
 * "and" or "or" before a new verb. A second verb under the same modal ("may close and never reopen") stays hedged.
 */
export function readClauses(reading: Reading): Clause[] {
  return reading.sentences.flatMap(({ start, end, words }) => {
    const cuts = words.flatMap((word, at) => cutBefore(reading.text, words, word, at))
    const clauses: Clause[] = []
    let from = start
    let shares = false
    let first = 0
    for (const cut of [...cuts, { at: end, shares: false }]) {
      if (cut.at <= from) continue
      const to = cut.at
      let next = first
      for (let word = words[next]; word && word.end <= to; word = words[next]) next++
      const inside = words.slice(first, next)
      first = next
      const before = clauses[clauses.length - 1]
      // "Ask for the reverse: proof first": without a verb it belongs to what comes before.
      const verbless = !inside.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
      const hangs =
        before !== undefined &&
        (shares || verbless) &&
        (before.hedged || clauseHedge.test(reading.text.slice(before.start, before.end)))
      if (inside.length > 0)
        clauses.push({ ...trimmed(reading.text, from, to), words: inside, hedged: hangs })
      from = to
      shares = cut.shares
    }
    return clauses
  })
}

type Cut = { at: number; shares: boolean }

function cutBefore(text: string, words: Word[], word: Word, at: number): Cut[] {
  const before = words[at - 1]
  if (!before) return []
  const gap = text.slice(before.end, word.start)
  if (
    word.folded === 'but' &&
    /^(all|nothing|anything|none|everyone|everything|nobody|anyone)$/.test(before.folded)
  )
    return []
  if (/[;:—]| - /.test(gap)) return [{ at: word.start, shares: false }]
  if (
    /^(because|whereas|although|though|while|but|so|yet)$/.test(word.folded) &&
    (/,/.test(gap) || /^(because|whereas|although|though|but)$/.test(word.folded))
  )
    return [{ at: word.start, shares: false }]
  if (word.folded === 'which' && /,/.test(gap)) return [{ at: word.start, shares: false }]
  if (!/^(and|or|nor)$/.test(word.folded)) return []
  const verb = verbAfter(words, at + 1)
  if (!verb) return []
  return [{ at: word.start, shares: verb.bare }]
}

/** The verb of what follows "and", if a clause follows: `bare` when it may depend on the modal before. */
function verbAfter(words: Word[], from: number): { bare: boolean } | null {
  for (let at = from; at < Math.min(words.length, from + 8); at++) {
    const word = words[at]
    if (!word || /^(and|or|but|that|which|who)$/.test(word.folded)) return null
    if (word.pos === 'AUX') return { bare: false }
    if (word.pos === 'VERB')
      return at === from || words.slice(from, at).every(({ pos }) => pos === 'ADV')
        ? { bare: word.folded === word.lemma }
        : /(s|ed)$/.test(word.folded) && word.folded !== word.lemma
          ? { bare: false }
          : null
  }
  return null
}

function trimmed(text: string, from: number, to: number): Span {
  const clause = text.slice(from, to)
  const start = from + (clause.length - clause.trimStart().length)
  return { start, end: start + clause.trim().length }
}
