/** Counts words as Unicode sees them, also in scripts without spaces; punctuation and symbols do not count. */
export function countWords(text: string, language = 'en'): number {
  const segmenter = segmenterFor(language)
  let words = 0
  for (const [part] of text.matchAll(parts))
    for (const { isWordLike } of segmenter.segment(part)) if (isWordLike) words++
  return words
}

/** A segmenter's time is quadratic in a text's length: it gets one part at a time, cut at a space if there is one. */
const parts = /[\s\S]{500,1000}?\s|[\s\S]{1,1000}/gu

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const segmenter = new Intl.Segmenter(isLanguage(language) ? language : 'en', { granularity: 'word' })
  if (segmenters.size < 100) segmenters.set(language, segmenter)
  return segmenter
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
