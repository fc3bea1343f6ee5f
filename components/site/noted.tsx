import { Fragment } from 'react'
import { type NumberedRow, passageId, sentenceId } from './passage-numbers'

/** The number of a sentence: a link to the passage that comes nearest to it. It's drawn, so that a copied text has none. */
export function PassageLink({ row }: { row: NumberedRow }) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: its label names it, and the number is drawn
    <a
      className="ref"
      id={sentenceId(row)}
      href={`#${passageId(row)}`}
      data-number={row.number}
      aria-label={`Nearest passage ${row.number}`}
    />
  )
}

/** A text with the number of each of its sentences after it. */
export function Noted({ text, rows }: { text: string; rows: NumberedRow[] }) {
  return cutAfter(text, endsOf(text, rows)).map(({ start, text: piece, row }) => (
    <Fragment key={start}>
      {piece}
      {row && <PassageLink row={row} />}
    </Fragment>
  ))
}

export type End = { at: number; row: NumberedRow }

/** Where the sentences of a text end in it, in its order; those that it doesn't have are left out. */
export function endsOf(text: string, rows: NumberedRow[]): End[] {
  let at = 0
  return rows.flatMap((row) => {
    const start = text.indexOf(row.text, at)
    if (start < 0) return []
    at = start + row.text.length
    return [{ at, row }]
  })
}

type Piece = { start: number; text: string; row: NumberedRow | null }

/** Cuts a text, or the part of it that begins at `from`, after each sentence that ends in it. */
export function cutAfter(text: string, ends: End[], from = 0): Piece[] {
  const pieces: Piece[] = []
  let start = from
  for (const { at, row } of ends) {
    if (at <= start || at > from + text.length) continue
    pieces.push({ start, text: text.slice(start - from, at - from), row })
    start = at
  }
  if (start < from + text.length) pieces.push({ start, text: text.slice(start - from), row: null })
  return pieces
}
