import { diffArrays } from 'diff'

/**
 * Share of words that differ between two texts, 0 for the same words and 1 for none in common. Case,
 * punctuation and white space count only where they touch a word.
 */
export function changedShare(before: string, after: string): number {
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  const longest = Math.max(old.length, fresh.length)
  if (longest === 0) return 0
  // Not 1 - common / longest: that makes 4 of 40 words less than a tenth.
  return (longest - commonWords(old, fresh)) / longest
}

/** How many words one text has that the other, in order, has not: replaced words count once. */
export function changedWords(before: string, after: string): number {
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  return Math.max(old.length, fresh.length) - commonWords(old, fresh)
}

/** White-space separated words. */
export const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)

function commonWords(old: string[], fresh: string[]): number {
  return diffArrays(old, fresh)
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0)
}
