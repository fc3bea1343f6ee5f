import { countWords } from '@/lib/text/words'
import type { Gate } from './finding'

/** Words between white space, as an editor counts them; a script without spaces is counted by its own words. */
export function wordsFor(text: string, language: string): number {
  const spaced = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u.test(text)
    ? countWords(text, language)
    : spaced
}

/** Blocks a lens under 8 or over 90 words; a note outside 12 to 60. */
export const length: Gate = ({ text, language }) => {
  const words = wordsFor(text, language)
  if (words >= 12 && words <= 60) return []
  const blocks = words < 8 || words > 90
  const why = blocks
    ? `The lens has ${words} words; it needs 8 to 90.`
    : `The lens has ${words} words; 12 to 60 read best.`
  return [
    { gate: 'length', severity: blocks ? 'blocker' : 'note', start: 0, end: text.length, found: text, why },
  ]
}

/** The only finding in a text that is too long for the gates to read, wherever it is. */
export const tooLong: Gate = ({ text }) => [
  {
    gate: 'length',
    severity: 'blocker',
    start: 0,
    end: text.length,
    found: text,
    why: `This text has ${text.length.toLocaleString('en-US')} characters. The checks read texts of up to 3,000, so nothing else in it was checked. Shorten it.`,
  },
]
