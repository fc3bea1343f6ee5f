import { readQuotations, type Span } from '../reading/read-quotations'
import { ordering } from '../reading/words/ordering'
import { stopWords } from '../reading/words/stop-words'

/**
 * Where a text has what an instruction wants to see in it: a word in capitals, a phrase it names or quotes, an address, a
 * link or a tag. Only what appears nowhere else in the source.
 */
export function watchwordsIn(text: string, sentence: string, source: string): Span[] {
  const asked = [...loudWords(sentence), ...namedPhrases(sentence), ...addresses(sentence)]
  const lower = source.toLowerCase()
  return [...new Set(asked)]
    .filter((watchword) => lower.split(watchword.toLowerCase()).length === 2)
    .flatMap((watchword) => placesOf(text, watchword))
    .concat(unspacedRuns(text, sentence))
}

/** A script without spaces has no words in a row: five of its characters in a row count instead. */
const unspacedRuns = (text: string, sentence: string): Span[] =>
  [...text.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{5,}/gu)].flatMap(({ 0: run, index }) =>
    Array.from({ length: run.length - 4 }, (_, at) => at)
      .filter((at) => sentence.includes(run.slice(at, at + 5)))
      .map((at) => ({ start: index + at, end: index + at + 5 })),
  )

const loudWords = (sentence: string) =>
  [...sentence.matchAll(/\b[\p{Lu}][\p{Lu}\p{N}_-]{4,}\b/gu)]
    .map(([word]) => word)
    .filter((word) => !isOrder(word))

/** "The phrase quiet amber lantern", "with MARZIPAN", and anything in quotation marks. */
function namedPhrases(sentence: string): string[] {
  const quoted = readQuotations(sentence).map(({ start, end }) =>
    sentence.slice(start, end).replace(/^["']|["'.,]*$/g, ''),
  )
  const named = [...sentence.matchAll(afterNoun)].map(([, phrase = '']) => phrase.trim())
  const single = [...sentence.matchAll(afterVerb)].map(([, word = '']) => word)
  return [...quoted, ...named, ...single].filter((phrase) => phrase.length >= 5 && says(phrase))
}

const afterNoun =
  /\b(?:words?|phrase|sentence|line|slogan|motto|code|voucher|coupon|token|hashtag|password|keyword|watchword)\s*:?\s+["']?((?:[\p{L}\p{N}][\p{L}\p{N}'_-]*)(?: [\p{L}\p{N}][\p{L}\p{N}'_-]*){0,7})["']?\s*(?=[.;,!?\n<\])]|$)/giu
const afterVerb = /\b(?:with|say|append|include)\s+["']?([\p{L}\p{N}_-]{5,})["']?\s*(?:[.;,!]|$)/giu

/** It has its own word and doesn't begin a clause: "the words that follow" names nothing. */
function says(phrase: string): boolean {
  const words = phrase.toLowerCase().split(/\s+/)
  if (words.length === 1) return !isOrder(phrase)
  return (
    !stopWords.has(words[0] ?? '') &&
    words.filter((word) => !stopWords.has(word) && !ordering.has(word)).length >= 2
  )
}

const addresses = (sentence: string) =>
  [
    ...sentence.matchAll(
      /https?:\/\/[^\s"'<>)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:[a-z]{2,})(?:\/[^\s"'<>)]*)?|(?<![\w&])[#@]\p{L}[\p{L}\p{N}_]{2,}|\+?\d[\d ()-]{7,}\d/giu,
    ),
  ].map(([address]) => address.replace(/[.,;:!?]+$/, ''))

/** The shouted order itself isn't a watchword. */
const isOrder = (word: string) => ordering.has(word.toLowerCase()) || shouted.test(word)
const shouted = /^(?:attention|answers?|instructions?|those|these|urgent|warning|notice|begin|hidden)$/i

/** As written; one with capitals or digits in any case and with any joint ("marigold 77"), as are phrases. */
function placesOf(text: string, watchword: string): Span[] {
  const loose = /\d|[-_ ]|^[^\p{Ll}]+$/u.test(watchword)
  const parts = watchword
    .split(/[-_\s]+/)
    .filter(Boolean)
    .map(escaped)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${parts.join('[-_\\s]*')}(?![\\p{L}\\p{N}])`,
    loose ? 'giu' : 'gu',
  )
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
