/** Counts words as Unicode sees them, also in scripts without spaces; punctuation and symbols do not count. */
export function countWords(text: string, language = 'en'): number {
  let words = 0
  for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) words++
  return words
}

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
