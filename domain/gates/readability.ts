import { readText } from '../reading/read-text'
import type { Gate } from './finding'

/** A note when the Flesch-Kincaid grade is over 24 or words have over 2.6 syllables on average. */
export const readability: Gate = ({ text }) => {
  const reading = readText(text)
  const words = reading.words.filter((word) => /\p{L}{2}/u.test(word.text)).map((word) => word.folded)
  if (words.length < 5) return []
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length
  const grade = 0.39 * (words.length / Math.max(1, reading.sentences.length)) + 11.8 * perWord - 15.59
  if (grade <= 24 && perWord <= 2.6) return []
  const why = `Reading this takes ${Math.round(grade)} years of school (24 is the limit), with ${perWord.toFixed(1)} syllables a word.`
  return [{ gate: 'readability', severity: 'note', start: 0, end: text.length, found: text, why }]
}

/** Groups of vowels, without the silent ones at the end. */
function syllables(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^aeiouyl]e)$/, (end) => end.slice(0, 1))
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}
