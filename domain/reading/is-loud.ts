import { stopWords } from './words/stop-words'

/** A headline in capitals, or with every word capitalized: case says nothing. A period makes the latter a sentence. */
export function isLoud(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}'-]*/gu) ?? []).filter((word) => !stopWords.has(word.toLowerCase()))
  if (words.length < 4) return false
  const share = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length / words.length
  const isSentence = /[.!?]["')\]]*\s*$/.test(text)
  return share(/^\p{Lu}{2}/u) > 0.75 || share(/^\p{Lu}/u) > (isSentence ? 0.9 : 0.75)
}
