import type { Span } from '../reading/read-quotations'
import type { Word } from '../reading/read-words'
import { titles } from '../reading/words/titles'
import { isSameWord, type Pair, type Seen } from './pair'
import type { ComparedSentence } from './read-compared'

/** Who did what to whom, and whose role or age it is. */
export function compareWho(pair: Pair): Seen[] {
  return swapped(pair) ?? rebound(pair) ?? []
}

/** Doer and done-to of a verb, changed over. */
function swapped({ here, there }: Pair): Seen[] | null {
  const own = actsIn(here)
  for (const side of there) {
    for (const theirs of actsIn(side)) {
      const mine = own.find(({ verb }) => isSameWord(verb, theirs.verb))
      if (!mine?.doer || !theirs.doer) continue
      if (isSameWord(mine.doer, theirs.doer)) continue
      const turned = theirs.done && isSameWord(mine.doer, theirs.done)
      const back = mine.done && isSameWord(mine.done, theirs.doer)
      if (turned && back)
        return [
          { kind: 'who', here: between(mine.doer, mine.verb), there: between(theirs.doer, theirs.verb) },
        ]
    }
  }
  return null
}

const between = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
})

type Act = { verb: Word; doer: Word | undefined; done: Word | undefined }

const isActor = ({ pos, content }: Word) => content && /^(NOUN|PROPN)$/.test(pos)

/** The noun that a verb belongs to: "the council" in "the council of Oxmouth asked". */
function headBefore(words: Word[], at: number): Word | undefined {
  let place = words.slice(0, at).findLastIndex(isActor)
  for (let tries = 0; tries < 3 && place > 0; tries++) {
    const link = words
      .slice(Math.max(0, place - 4), place)
      .findLastIndex(({ folded }) => /^(of|in|at|for|from|on|near)$/.test(folded))
    if (link < 0) break
    const head = words.slice(0, Math.max(0, place - 4) + link).findLastIndex(isActor)
    if (head < 0) break
    place = head
  }
  return words[place]
}

/** The noun that a verb is done to: "union" in "sued the dockworkers' union". */
function headAfter(words: Word[], at: number): Word | undefined {
  let place = words.findIndex((word, place) => place > at && place < at + 8 && isActor(word))
  if (place < 0) return undefined
  for (let next = words[place + 1]; next && isActor(next); next = words[place + 1]) place++
  return words[place]
}

/** Each verb with the noun before and after it, the other way round in the passive. */
function actsIn({ sentence: { words } }: ComparedSentence): Act[] {
  return words.flatMap((verb, at) => {
    if (verb.pos !== 'VERB' || !verb.content) return []
    const before = headBefore(words, at)
    const after = headAfter(words, at)
    const passive =
      words
        .slice(Math.max(0, at - 3), at)
        .some(({ folded }) => /^(was|were|is|are|been|being|be|got)$/.test(folded)) &&
      /(ed|en|t|d|n|ne|k|ght)$/.test(verb.folded) &&
      !verb.folded.endsWith('ing')
    if (!passive) return [{ verb, doer: before, done: after }]
    const by = words.slice(at + 1, at + 9).findIndex(({ folded }) => folded === 'by')
    const doer = by < 0 ? undefined : words.slice(at + 2 + by, at + 8 + by).find(isActor)
    return [{ verb, doer, done: before }]
  })
}

/** A role or an age beside another name than the source has it beside. */
function rebound({ here, all }: Pair): Seen[] | null {
  const theirs = all.flatMap(boundIn)
  for (const own of boundIn(here)) {
    const same = theirs.filter(({ what }) => what === own.what)
    const [other] = same
    if (!other || same.some(({ name }) => name.folded === own.name.folded)) continue
    if (!all.some(({ sentence }) => sentence.words.some(({ folded }) => folded === own.name.folded))) continue
    return [{ kind: 'who', here: between(own.at, own.name), there: between(other.at, other.name) }]
  }
  return null
}

type Binding = { what: string; at: Word; name: Word }

/** "Mayor Ada Prynne", "Ada Prynne, the mayor", "Ada Prynne, 54": by the last word of the name. */
function boundIn({ sentence: { words } }: ComparedSentence): Binding[] {
  return words.flatMap((word, at) => {
    const isAge = /^\d{2}$/.test(word.text) && words[at - 1] !== undefined && isNamePart(words[at - 1])
    const isRole = titles.has(word.lemma) || roles.has(word.lemma)
    if (!isAge && !isRole) return []
    const name = isAge ? words[at - 1] : (nameAfter(words, at) ?? nameBefore(words, at))
    return name ? [{ what: isAge ? `age ${word.text}` : word.lemma, at: word, name }] : []
  })
}

const roles = new Set(
  'owner founder head boss mother son daughter husband wife victim suspect witness winner manager trainer driver pilot captain resident tenant union firm'.split(
    ' ',
  ),
)

const isNamePart = (word: Word | undefined): word is Word =>
  word?.content === true && /^\p{Lu}\p{Ll}/u.test(word.text) && !titles.has(word.folded)

/** The last word of the name right after a role. */
function nameAfter(words: Word[], at: number): Word | undefined {
  let last: Word | undefined
  for (const next of words.slice(at + 1, at + 5)) {
    if (!isNamePart(next)) break
    last = next
  }
  return last
}

/** "Ada Prynne, the mayor" and "Ada Prynne, who chairs". */
function nameBefore(words: Word[], at: number): Word | undefined {
  for (const before of words.slice(Math.max(0, at - 4), at).reverse()) {
    if (isNamePart(before) && before.content) return before
    if (!/^(the|a|an|its|their|his|her|is|was|deputy|former|chief|town|city|port|who)$/.test(before.folded))
      return undefined
  }
  return undefined
}
