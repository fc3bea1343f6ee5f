import { stopWords } from './words/stop-words'

/** A headline in capitals, or with a capital on every word: case says nothing there. */
export function isLoud(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}'-]*/gu) ?? []).filter((word) => !stopWords.has(word.toLowerCase()))
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.75
}
