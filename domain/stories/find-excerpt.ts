import { isOrdinaryWord } from '../reading/english'
import { normalise, originalSpan } from '../reading/normalise'
import { readNames } from '../reading/read-names'
import { readQuantities } from '../reading/read-quantities'
import { overlaps, type Span } from '../reading/read-quotations'

/** A word of a passage, and what it is worth beside the sentence: a figure or name in common most, other words less. */
export type WeighedWord = { text: string; worth: number }

const factWorth = 1_000

/** Weighs the words of a passage by what a sentence shares with it; `shared` are offsets in the text. */
export function weighWords(text: string, shared: Span[]): WeighedWord[] {
  const facts = factsIn(text)
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index: start }) => {
    const span = { start, end: start + word.length }
    if (!overlaps(shared, span)) return { text: word, worth: 0 }
    return { text: word, worth: overlaps(facts, span) ? factWorth : 1 }
  })
}

/** Whether the passage has a figure or a name in common with its sentence. */
export const sharesFact = (words: WeighedWord[]) => words.some(({ worth }) => worth === factWorth)

/** The stretch of so many words that is worth most, with an ellipsis where the passage goes on. */
export function findExcerpt(words: WeighedWord[], length: number): string {
  const last = words.length - length
  if (last <= 0) return join(words)
  const start = bestStart(words, length)
  const cut = join(words.slice(start, start + length))
  return [start > 0 && '…', cut, start < last && '…'].filter(Boolean).join(' ')
}

const join = (words: WeighedWord[]) => words.map(({ text }) => text).join(' ')

/** Of several that are worth the same, the passage's own beginning or end, else the middle one. */
function bestStart(words: WeighedWord[], length: number): number {
  const starts = words.slice(length - 1).map((_, at) => at)
  const worthAt = (at: number) => words.slice(at, at + length).reduce((sum, { worth }) => sum + worth, 0)
  const worths = starts.map(worthAt)
  const most = Math.max(...worths)
  const best = starts.filter((at) => worths[at] === most)
  if (best.includes(0)) return 0
  if (best.includes(words.length - length)) return words.length - length
  return best[best.length >> 1] ?? 0
}

/** The figures and names of a text; a sentence's first capital may be its own. */
function factsIn(original: string): Span[] {
  const normalised = normalise(original)
  const names = readNames(normalised.text).flatMap(({ parts, opening }) =>
    parts.filter(({ link, folded }, at) => !link && !(opening && at === 0 && isOrdinaryWord(folded))),
  )
  return [...readQuantities(normalised.text), ...names].map(({ start, end }) =>
    originalSpan(normalised, start, end),
  )
}
