import type { Span } from '../reading/read-quotations'
import type { Reading } from '../reading/read-text'
import type { Word } from '../reading/read-words'
import type { DifferenceKind } from './difference'
import type { Near } from './find-nearest'
import type { ComparedSentence } from './read-compared'
import { areAlike } from './words/opposites'

/** A sentence and what of one source it is compared with. */
export type Pair = {
  here: ComparedSentence
  reading: Reading
  /** The source's reading, where offsets of `there` and `around` point. */
  source: Reading
  /** The nearest sentence, and the one that has most of what the nearest lacks, if any has. */
  there: ComparedSentence[]
  /** The nearest with the one before and the one after, in text order. */
  around: ComparedSentence[]
  /** All sentences of the source. */
  all: ComparedSentence[]
  score: number
}

/** A difference by its places: `here` in the text that is compared, `there` in the source. */
export type Seen = { kind: DifferenceKind; here: Span | null; there: Span | null }

/** Puts a sentence beside the passages of the source that come nearest. */
export function pairOf(here: ComparedSentence, reading: Reading, nears: Near[]): Pair | null {
  const [first, ...others] = nears
  if (!first) return null
  const { source, at } = first
  const lacking = [...here.stems].filter((stem) => !first.there.stems.has(stem))
  const weigh = (stem: string) => source.weights.get(stem) ?? source.rarest
  const added = others
    .slice(0, 12)
    .map((near) => ({
      near,
      gain: lacking.reduce((sum, stem) => sum + (near.there.stems.has(stem) ? weigh(stem) : 0), 0),
    }))
    .sort((a, b) => b.gain - a.gain)[0]
  const wanted = lacking.reduce((sum, stem) => sum + weigh(stem), 0)
  const second = added && added.gain > 0 && added.gain >= wanted * 0.3 ? [added.near.there] : []
  return {
    here,
    reading,
    source: source.reading,
    there: [first.there, ...second],
    around: source.sentences.slice(Math.max(0, at - 1), at + 2),
    all: source.sentences,
    score: first.score,
  }
}

/** Whether two words mean the same, as far as word forms and the lists of opposites can tell. */
export const isSameWord = (one: Word, other: Word) =>
  one.stem === other.stem || one.lemma === other.lemma || areAlike(one.lemma, other.lemma)

/** The words of a sentence that say something, in order. */
export const contentOf = ({ sentence }: ComparedSentence) => sentence.words.filter(({ content }) => content)

/** From the first to the last of some words. */
export const spanOf = (words: Word[]): Span | null => {
  const [first] = words
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}
