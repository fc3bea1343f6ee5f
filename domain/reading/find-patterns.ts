import type { Span } from './read-quotations'
import { originalAt, squeeze } from './squeeze'
import type { TextPattern } from './words/machine-talk'

/** Where patterns occur in a text, in text order; of overlapping places, the first and longest one. */
export function findPatterns(text: string, patterns: TextPattern[]): (Span & { what: string })[] {
  const squeezed = squeeze(text)
  const found = patterns.flatMap(({ pattern, what }) =>
    matchesIn(squeezed.text, pattern).flatMap(({ index, found }) => {
      const trimmed = found.trim()
      if (!trimmed) return []
      const start = index + found.indexOf(trimmed)
      const last = start + trimmed.length - 1
      return [{ start: originalAt(squeezed, start), end: originalAt(squeezed, last) + 1, what }]
    }),
  )
  const kept: (Span & { what: string })[] = []
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(one)
  }
  return kept
}

/** A pattern sees this far back from where a match may begin, and at least `ahead` beyond it. */
const back = 500
const ahead = 1_500
const step = 3_000

type Match = { index: number; found: string }

/**
 * All matches, searched for in windows when the text is long: a pattern that looks for the end of a bracket looks no
 * farther than its window, so a thousand open brackets don't each scan the rest of the text.
 */
function matchesIn(text: string, pattern: RegExp): Match[] {
  if (text.length <= step + ahead)
    return [...text.matchAll(pattern)].map((match) => ({ index: match.index, found: match[0] }))
  const matches: Match[] = []
  let done = 0
  for (let from = 0; from < text.length; from += step) {
    const offset = Math.max(0, from - back)
    const sight = text.slice(offset, from + step + ahead)
    const search = new RegExp(pattern)
    search.lastIndex = Math.max(done, from) - offset
    for (let match = search.exec(sight); match; match = search.exec(sight)) {
      const index = offset + match.index
      if (index >= from + step) break
      if (match[0] === '') search.lastIndex++
      else matches.push({ index, found: match[0] })
      done = index + match[0].length
    }
  }
  return matches
}
