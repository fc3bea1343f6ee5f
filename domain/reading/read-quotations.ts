/** A passage of a normalised text. */
export type Span = { start: number; end: number }

/**
 * The inside of every quotation in normalised text, in double or single marks. An apostrophe isn't a mark; a quotation
 * that is never closed ends with its paragraph.
 */
export function readQuotations(text: string): Span[] {
  const spans: Span[] = []
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    for (const quoted of paragraph[0].matchAll(quotation)) {
      const inside = quoted[1] ?? quoted[2] ?? ''
      const start = paragraph.index + quoted.index + 1
      if (inside.trim()) spans.push({ start, end: start + inside.length })
    }
  }
  return spans
}

/** Double marks first: an apostrophe inside them opens nothing. Single marks enclose at most 800 characters. */
const quotation =
  /"([^"]*)(?:"|$)|(?<![\p{L}\p{N}"])'(?=[\p{L}\p{N}[])([^"]{0,800}?[\p{L}\p{N}.,!?\]])'(?![\p{L}\p{N}])/gu

/** Whether a place lies inside one of the spans. */
export const inside = (spans: Span[], { start, end }: Span) =>
  spans.some((span) => start >= span.start && end <= span.end)

/** The same for many places at once: spans and places both in text order, and no span within another. */
export function areInside(spans: Span[], places: Span[]): boolean[] {
  let at = 0
  return places.map((place) => {
    for (let span = spans[at]; span && span.end < place.end; span = spans[at]) at++
    const span = spans[at]
    return span !== undefined && place.start >= span.start && place.end <= span.end
  })
}

/** Whether a passage touches one of the spans. */
export const overlaps = (spans: Span[], { start, end }: Span) =>
  spans.some((span) => start < span.end && span.start < end)
