import { LRUCache } from 'lru-cache'
import { splitSentences } from '@/lib/text/sentences'
import { type KeptWords, unpackWords } from './kept-words'
import { type Normalised, normalise, originalSpan } from './normalise'
import { readQuotations, type Span } from './read-quotations'
import { readWords, type Word } from './read-words'
import { remembered } from './remembered'

export type Sentence = Span & { words: Word[] }

/** A text as the gates read it. All offsets are in the normalised text; `spanOf` leads back to the original. */
export type Reading = {
  original: string
  normalised: Normalised
  text: string
  words: Word[]
  sentences: Sentence[]
  quotations: Span[]
}

/** Reads a text once: its words with stems and parts of speech, its sentences, its quotations. */
export const readText: (text: string) => Reading = remembered((original) => {
  const normalised = normalise(original)
  const { text } = normalised
  const kept = given.get(original)
  const words = (kept && unpackWords(text, kept)) ?? readWords(text)
  const sentences = sentencesOf(text, words)
  return { original, normalised, text, words, sentences, quotations: readQuotations(text) }
})

const given = new LRUCache<string, KeptWords>({ max: 60, maxSize: 2_000_000, sizeCalculation: sizeOf })
function sizeOf(_: KeptWords, text: string) {
  return text.length + 1
}

/** Takes words that were kept, so that the text isn't read again. */
export const giveWords = (text: string, words: KeptWords) => void given.set(text, words)
export const hasWords = (text: string) => given.has(text)

/** Where a passage is in the original text, and its words there. */
export function passageOf(reading: Reading, { start, end }: Span) {
  const span = originalSpan(reading.normalised, start, end)
  return { ...span, found: reading.original.slice(span.start, span.end) }
}

/** Words and sentences are both in order: one walk over the words, however long the source. */
function sentencesOf(text: string, words: Word[]): Sentence[] {
  let at = 0
  const skip = (inside: (word: Word) => boolean) => {
    for (let word = words[at]; word && inside(word); word = words[at]) at++
    return at
  }
  return splitSentences(text).map(({ start, end }) => {
    const first = skip((word) => word.start < start)
    return {
      start,
      end,
      words: words.slice(
        first,
        skip((word) => word.end <= end),
      ),
    }
  })
}
