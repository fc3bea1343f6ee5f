import { stopWords } from './words/stop-words'

/** A headline in capitals, or with a capital on every word: case says nothing there. A full stop makes it a sentence. */
export function isLoud(text: string): boolean {
  const words = (text.match(/\p{L}[\p{L}'-]*/gu) ?? []).filter((word) => !stopWords.has(word.toLowerCase()))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length >= 4 && capitals / words.length > (/[.!?]["')\]]*\s*$/.test(text) ? 0.9 : 0.75)
}
