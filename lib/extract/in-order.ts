import type { Box } from './outline'
import { linesOf, type Paragraph } from './paragraphs'

/** Puts blocks where they stand on the page among the paragraphs that were read; cells of one row are one line. */
export function inOrder(read: Paragraph[], added: Box[]): string[] {
  const said = new Set(read.map(({ text }) => text))
  const rows = rowsOf(added)
  const texts: string[] = []
  let next = 0
  let place = -1
  const addUntil = (end: number) => {
    for (let row = rows[next]; row && row.at < end; row = rows[++next])
      texts.push(...row.lines.filter((line) => !said.has(line)))
  }
  for (const { text, marks } of read) {
    place = Math.max(place, Math.min(...(marks.length > 0 ? marks : [place])))
    addUntil(place)
    texts.push(text)
  }
  addUntil(Number.POSITIVE_INFINITY)
  return texts
}

type Row = { at: number; of: Box | undefined; lines: string[] }

function rowsOf(boxes: Box[]): Row[] {
  const rows: Row[] = []
  for (const { at, tag, text, parent } of boxes) {
    const last = rows.at(-1)
    const of = tag === 'td' || tag === 'th' ? parent : undefined
    if (last && of && last.of === of) last.lines = [`${last.lines.join(' ')} ${text.replaceAll('\n', ' ')}`]
    else rows.push({ at, of, lines: linesOf(text) })
  }
  return rows
}
