import { commonWords } from './common-words'

/**
 * Share of words that differ between two texts, 0 for the same words and 1 for none in common. Case counts;
 * punctuation, white space and invisible characters don't.
 */
export function changedShare(before: string, after: string): number {
  const old = countedWords(before)
  const fresh = countedWords(after)
  const longest = Math.max(old.length, fresh.length)
  if (longest === 0) return 0
  // Not 1 - common / longest: that makes 4 of 40 words less than a tenth.
  return (longest - commonWords(old, fresh)) / longest
}

/** How many words one text has that the other, in order, has not: replaced words count once. */
export function changedWords(before: string, after: string): number {
  const old = countedWords(before)
  const fresh = countedWords(after)
  return Math.max(old.length, fresh.length) - commonWords(old, fresh)
}

/**
 * The words of a text as a change of it is counted: runs of letters and digits, whatever joins them. Scripts without
 * spaces count character by character, and symbols one by one; a run too long to be a word counts as several.
 */
export const countedWords = (text: string): string[] => text.normalize('NFC').match(counted) ?? []

/** White-space separated words. */
export const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)

const longestWord = 12

/** Scripts that put no spaces between words. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]'
/** Fillers are letters by their class, and nobody sees them. */
const blank = '[\\p{Default_Ignorable_Code_Point}\\u2800\\u{13441}\\u{13442}\\u{1d159}]'
const mark = `(?!${blank})\\p{M}`
const letter = `(?!${blank}|${unspaced})[\\p{L}\\p{N}](?:${mark})*`
/** In "FaresRise" a word begins at the second capital. */
const next = `(?!(?<=\\p{Ll}\\p{M}*)\\p{Lu})${letter}`

const counted = new RegExp(
  [
    `(?!${blank})${unspaced}(?:${mark})*`,
    `${letter}(?:${next}){0,${longestWord - 1}}`,
    `(?:${mark})+`,
    `(?!${blank})[\\p{S}\\p{Co}]`,
  ].join('|'),
  'gu',
)
