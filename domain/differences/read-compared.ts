import type { Quantity } from '../reading/quantity'
import { readQuantities } from '../reading/read-quantities'
import { type Reading, readText, type Sentence } from '../reading/read-text'
import type { Word } from '../reading/read-words'
import { remembered } from '../reading/remembered'

/** A sentence with what is compared of it. Offsets are in the normalised text. */
export type ComparedSentence = {
  sentence: Sentence
  text: string
  stems: Set<string>
  quantities: Quantity[]
}

/** A text that sentences are compared with, and how much each of its words weighs: the rarer, the more. */
export type ComparedText = {
  reading: Reading
  sentences: ComparedSentence[]
  weights: Map<string, number>
  rarest: number
}

/** Numbers are compared by value, not as words. */
export const isCompared = ({ content, folded }: Word) => content && !/^\d/.test(folded)

export function comparedSentence(reading: Reading, sentence: Sentence): ComparedSentence {
  const text = reading.text.slice(sentence.start, sentence.end)
  const quantities = readQuantities(text).map((one) => ({
    ...one,
    start: one.start + sentence.start,
    end: one.end + sentence.start,
  }))
  return {
    sentence,
    text,
    stems: new Set(sentence.words.filter(isCompared).map(({ stem }) => stem)),
    quantities,
  }
}

/** Reads a source once for all sentences that are compared with it. */
export const readCompared: (text: string) => ComparedText = remembered((text) => {
  const reading = readText(text)
  const sentences = reading.sentences.map((sentence) => comparedSentence(reading, sentence))
  const seen = new Map<string, number>()
  for (const { stems } of sentences) for (const stem of stems) seen.set(stem, (seen.get(stem) ?? 0) + 1)
  const weight = (count: number) => Math.log(1 + sentences.length / count)
  const weights = new Map([...seen].map(([stem, count]) => [stem, weight(count)]))
  return { reading, sentences, weights, rarest: weight(1) }
})
