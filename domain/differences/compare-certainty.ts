import type { Word } from '../reading/read-words'
import { contentOf, isSameWord, type Pair, type Seen, spanOf } from './pair'
import type { ComparedSentence } from './read-compared'
import { alleged, isUnrealized, planned, possible, sought } from './words/unrealized'

/** A word that leaves open whether what follows it is so, with the content words it governs. */
type Marker = { word: Word; span: Word[]; scope: Word[] }

/**
 * What the source plans, asks, suspects or thinks possible, and the sentence tells as done; and the reverse. "Will" for
 * "could" counts too.
 */
export function compareCertainty(pair: Pair): Seen[] {
  return hardened(pair) ?? softened(pair) ?? []
}

function hardened({ here, there, around, score }: Pair): Seen[] | null {
  const [nearest] = there
  if (!nearest || score < 0.3) return null
  const own = markersIn(here)
  const isOpen = own.length > 0 || leavesOpen.test(here.text)
  const sides = [...new Set([nearest, ...there, ...around])]
  for (const marker of sides.flatMap(markersIn)) {
    const told = toldOf(marker, here) ?? (isOpen ? undefined : otherVerb(marker, here))
    if (!told || here.sentence.words.some(({ stem }) => stem === marker.word.stem)) continue
    const isLeft = own.some(({ word }) => word.start <= told.start) || leavesOpen.test(here.text)
    if (!isLeft && !(isFuture(marker.word) && isPresent(told)))
      return [{ kind: 'certainty', here: spanOf([told]), there: spanOf(marker.span) }]
    const [first] = own
    if (first && isOnly(own, 'will') && isWeaker(marker.word))
      return [{ kind: 'certainty', here: spanOf(first.span), there: spanOf(marker.span) }]
  }
  return isOpen ? null : toldWhole(here, nearest)
}

/** The word that tells as done what a marker leaves open: its verb, or its noun where it governs none. */
function toldOf({ scope }: Marker, here: ComparedSentence): Word | undefined {
  const verb = scope.find(({ pos }) => pos === 'VERB')
  const nouns = scope.filter(({ pos }) => pos === 'NOUN')
  const governed = verb ?? nouns[0] ?? scope[0]
  const words = contentOf(here)
  const told = words.find((word) => governed && isSameWord(governed, word) && (!verb || word.pos === 'VERB'))
  const rest = scope.filter((one) => one !== governed && words.some((word) => isSameWord(one, word)))
  return told && /^(VERB|NOUN)$/.test(told.pos) && rest.length >= Math.min(1, scope.length - 1)
    ? told
    : undefined
}

/** Another verb in the place of the one that was left open, before all that it was left open for: two nouns or more. */
function otherVerb({ scope }: Marker, here: ComparedSentence): Word | undefined {
  const words = contentOf(here)
  const nouns = scope.filter(({ pos }) => pos === 'NOUN')
  const objects = words.filter((word) => nouns.some((noun) => isSameWord(noun, word)))
  if (nouns.length < 2 || objects.length < nouns.length) return undefined
  return words.findLast(({ pos, start }) => pos === 'VERB' && start < (objects[0]?.start ?? 0))
}

/** In other words, so that no word of what is planned is told again: the rest of the passage is. */
function toldWhole(here: ComparedSentence, nearest: ComparedSentence): Seen[] | null {
  const theirs = contentOf(nearest)
  const marker = markersIn(nearest).find(
    ({ word, scope }) => word.pos !== 'NOUN' && theirs.indexOf(scope[0] as Word) <= theirs.length * 0.4,
  )
  if (!marker) return null
  const shared = theirs.filter((word) => contentOf(here).some((one) => isSameWord(one, word)))
  const verb = contentOf(here).find((word) => word.pos === 'VERB' && isPast(word, here))
  if (!verb) return null
  if (shared.some((word) => isSameWord(word, verb)) || shared.length < theirs.length * 0.5) return null
  return [{ kind: 'certainty', here: spanOf([verb]), there: spanOf(marker.span) }]
}

/** Ways to leave it open that are no markers in a source. */
const leavesOpen =
  /\b(?:if|unless|whether|when|once|next (?:week|month|year|spring|summer|fall|winter)|tomorrow|can|lets?|allow(?:s|ed)?|permit(?:s|ted)?|counts? on|speaks? of|calls? for|toward|to be|yet to|question|debate)\b/i

const isFuture = ({ lemma }: Word) => /^(will|shall|set|due|about|be|agree)$/.test(lemma)
const isPresent = ({ folded, lemma }: Word) =>
  folded === lemma || folded === `${lemma}s` || folded === `${lemma}es` || folded.endsWith('ing')

/** In a past form, or with "was" or "has" before it. */
const isPast = (word: Word, { sentence: { words } }: ComparedSentence) =>
  !isPresent(word) ||
  words
    .slice(Math.max(0, words.indexOf(word) - 2), words.indexOf(word))
    .some(({ folded }) => /^(was|were|has|have|had|been)$/.test(folded))

function softened({ here, there, score }: Pair): Seen[] | null {
  const [nearest] = there
  if (!nearest || score < 0.45) return null
  if (there.some((side) => markersIn(side).length > 0 || /\b(?:can|able|if|must)\b/.test(side.text)))
    return null
  for (const marker of markersIn(here)) {
    if (!possible.has(marker.word.lemma) && !alleged.has(marker.word.lemma)) continue
    const same = nearest.sentence.words.filter(
      (word) => word.content && marker.scope.some((one) => isSameWord(one, word)),
    )
    const [verb] = marker.scope
    if (
      /^(not|n't|no|never)$/.test(
        here.sentence.words[here.sentence.words.indexOf(marker.word) + 1]?.folded ?? '',
      )
    )
      continue
    if (!verb || !same.some((word) => isSameWord(word, verb))) continue
    if (same.length < 2 || same.length < marker.scope.length * 0.6) continue
    return [{ kind: 'certainty', here: spanOf(marker.span), there: spanOf(same.slice(0, 1)) }]
  }
  return null
}

const isOnly = (markers: Marker[], lemma: string) =>
  markers.length > 0 && markers.every(({ word }) => word.lemma === lemma)
const isWeaker = ({ lemma }: Word) =>
  /^(could|may|might|would|possibly|perhaps|potential|potentially|consider|weigh|discuss|mull|hope|seek|ask|want|propose|proposal|urge|request)$/.test(
    lemma,
  )

/** The markers of a sentence, each with the next content words after it. */
function markersIn({ sentence: { words } }: ComparedSentence): Marker[] {
  return words.flatMap((word, at) => {
    if (!isMarker(words, at)) return []
    const scope: Word[] = []
    let last = at
    for (const [ahead, next] of words.slice(at + 1, at + 13).entries()) {
      if (/^(but|although|though|while|because|after|which|who)$/.test(next.folded) && scope.length > 0) break
      if (next.content && !isMeasure(next)) scope.push(next)
      if (scope.length === 1 && last === at) last = at + 1 + ahead
      if (scope.length === 4) break
    }
    // "An arrest warrant", "a merger plan": what is left open stands before the noun that says so.
    const before = words[at - 1]
    if (word.pos === 'NOUN' && before?.content && /^(NOUN|VERB)$/.test(before.pos))
      return [{ word, span: [before, word], scope: [{ ...before, pos: 'NOUN' }, ...scope] }]
    return scope.length > 0 ? [{ word, span: words.slice(at, last + 1), scope }] : []
  })
}

/** How long and how much say nothing about what is left open. */
const isMeasure = ({ lemma, pos }: Word) =>
  pos === 'NUM' ||
  /^(percent|percentage|point|year|month|week|day|hour|minute|winter|spring|summer|fall|autumn|dollar|cent|time|quarter|decade)$/.test(
    lemma,
  )

/** The month of May and a ban ("may not", "could not") leave nothing open; a nominal "will" or "charge" neither. */
function isMarker(words: Word[], at: number): boolean {
  const word = words[at]
  if (!word) return false
  const next = words[at + 1]
  const then = words[at + 2]?.folded ?? ''
  if (word.folded === 'may' && (/^M/.test(word.text) || /^(not|no)$/.test(next?.folded ?? ''))) return false
  if (/^(can|could)$/.test(word.folded) && /^(not|n't|nt)$/.test(next?.folded ?? '')) return false
  if (word.folded === 'can') return false
  if (/^(is|are|was|were)$/.test(word.folded))
    return (
      next?.folded === 'to' ||
      (/^(set|due|expected|about|scheduled|ready|poised|supposed)$/.test(next?.folded ?? '') && then === 'to')
    )
  if (word.folded === 'set' || word.folded === 'due' || word.folded === 'about' || word.folded === 'ready')
    return next?.folded === 'to'
  if (word.lemma === 'call') return next?.folded === 'for' || next?.folded === 'on'
  if (word.lemma === 'charge' || word.lemma === 'claim' || word.lemma === 'risk' || word.lemma === 'press')
    return word.pos === 'VERB' || (word.lemma === 'claim' && word.pos === 'NOUN')
  if (word.lemma === 'until' || word.lemma === 'yet') return word.lemma === 'yet' && next?.folded === 'to'
  return (
    isUnrealized(word.lemma) ||
    sought.has(word.folded) ||
    alleged.has(word.folded) ||
    planned.has(word.folded)
  )
}
