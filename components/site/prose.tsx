import { Fragment, type ReactNode } from 'react'
import { cutAfter, endsOf, PassageLink } from './noted'
import type { NumberedRow } from './passage-numbers'

type Props = { text: string; inferences?: string[]; rows?: NumberedRow[] }

/** Paragraphs of a text. Sentences that are inference are marked in place, and numbered ones lead to their passages. */
export function Prose({ text, inferences = [], rows = [] }: Props) {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => {
      const ends = endsOf(paragraph, rows)
      return (
        <p key={paragraph}>
          {parts(paragraph, inferences).map(({ start, text: part, inferred }) => {
            const Mark = inferred ? Inference : Fragment
            return cutAfter(part, ends, start).map((piece) => (
              <Fragment key={piece.start}>
                <Mark>{piece.text}</Mark>
                {piece.row && <PassageLink row={piece.row} />}
              </Fragment>
            ))
          })}
        </p>
      )
    })
}

const Inference = ({ children }: { children: ReactNode }) => <span className="inference">{children}</span>

/** Says what the mark means; a page with marked sentences shows it once, before them. */
export function InferenceNote() {
  return (
    <>
      Sentences marked <span className="inference">like this</span> are inference, not reporting.
    </>
  )
}

type Part = { start: number; text: string; inferred: boolean }

/** Cuts a paragraph at the sentences that are inference; together the parts are the paragraph again. */
export function parts(paragraph: string, inferences: string[]): Part[] {
  const spans = inferences
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .map((sentence) => ({ start: paragraph.indexOf(sentence), length: sentence.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start)
  const cut: Part[] = []
  let at = 0
  for (const { start, length } of spans) {
    if (start < at) continue
    if (start > at) cut.push({ start: at, text: paragraph.slice(at, start), inferred: false })
    cut.push({ start, text: paragraph.slice(start, start + length), inferred: true })
    at = start + length
  }
  if (at < paragraph.length) cut.push({ start: at, text: paragraph.slice(at), inferred: false })
  return cut
}
