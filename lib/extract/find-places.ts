import type { Outline } from './outline'
import { linesOf, type Paragraph } from './paragraphs'

/** Finds paragraphs whose block was rewritten, and lost its number, by their words: the next block that has them. */
export function findPlaces({ boxes }: Outline, paragraphs: Paragraph[]): Paragraph[] {
  const places = new Map<string, number[]>()
  for (const { at, text, gone } of boxes)
    for (const line of gone ? [] : linesOf(text))
      places.set(line, [...(places.get(line) ?? []), at].slice(0, 50))
  let last = 0
  return paragraphs.map((paragraph) => {
    const found = places.get(paragraph.text) ?? []
    const place = found.find((at) => at >= last) ?? found[0]
    const marks = paragraph.marks.length > 0 || place === undefined ? paragraph.marks : [place]
    last = Math.max(last, ...marks)
    return { ...paragraph, marks }
  })
}
