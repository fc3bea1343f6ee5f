import { supports } from '../reading/quantity'
import type { Span } from '../reading/read-quotations'
import { type ComparedSentence, type ComparedText, isCompared } from './read-compared'

/** A sentence of a source by how near it comes: 1 has every word and figure, 0 none. `at` is its place among them. */
export type Near = { source: ComparedText; at: number; there: ComparedSentence; score: number }

/**
 * The sentences of a source that share anything with a sentence, nearest first. Words count by how rare they are in
 * the source, figures as much as its rarest word.
 */
export function findNearest(here: ComparedSentence, source: ComparedText): Near[] {
  const weigh = (stem: string) => source.weights.get(stem) ?? source.rarest
  const stems = [...here.stems]
  const whole = stems.reduce((sum, stem) => sum + weigh(stem), 0) + here.quantities.length * source.rarest
  if (whole === 0) return []
  return source.sentences
    .map((there, at): Near => {
      const shared = stems.reduce((sum, stem) => sum + (there.stems.has(stem) ? weigh(stem) : 0), 0)
      const figures = sharedQuantities(here, there).length * source.rarest
      return { source, at, there, score: Number(((shared + figures) / whole).toFixed(3)) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

const sharedQuantities = (here: ComparedSentence, there: ComparedSentence) =>
  here.quantities.filter(({ readings }) =>
    readings.some((mine) =>
      there.quantities.some((one) => one.readings.some((theirs) => supports(theirs, mine))),
    ),
  )

/** Where a source sentence has the words and figures of a sentence, in text order. */
export function sharedSpans(here: ComparedSentence, there: ComparedSentence): Span[] {
  const words = there.sentence.words.filter((word) => isCompared(word) && here.stems.has(word.stem))
  const spans = [...words, ...sharedQuantities(there, here)]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return spans.filter((span, at) => !spans.slice(0, at).some(({ end }) => span.end <= end))
}
