import type { Span } from './read-quotations'
import type { TextPattern } from './words/machine-talk'

/** Where patterns stand in a text, in text order; of overlapping places the first and longest one. */
export function findPatterns(text: string, patterns: TextPattern[]): (Span & { what: string })[] {
  const found = patterns.flatMap(({ pattern, what }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const trimmed = match[0].trim()
      const start = match.index + match[0].indexOf(trimmed)
      return trimmed ? [{ start, end: start + trimmed.length, what }] : []
    }),
  )
  const kept: (Span & { what: string })[] = []
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(one)
  }
  return kept
}
