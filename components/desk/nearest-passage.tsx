import { Fragment } from 'react'
import type { NearestPassage as Nearest } from '@/domain/gates/ledger'
import { pairWords } from '@/domain/words/review'
import { cutAround, piecesAt, spansOf } from './pair-text'
import { sayPlace } from './source-text'

type Props = {
  nearest: Nearest | null
  /** Its words that differ. */
  there: string[]
  /** Its place in the source beside the texts; null where that isn't on the page. */
  anchor: string | null
  /** What kind of translation it's from, if it's from one. */
  translation: string | null
}

/** The passage nearest to a sentence, cut around what they share if it's long, with the way to all of it. */
export function NearestPassage({ nearest, there, anchor, translation }: Props) {
  if (!nearest) return <p className={`${look} text-muted italic`}>{pairWords.none}</p>
  const { text, shared } = nearest
  const shown = cutAround(text, spansOf(text, there), shared)
  const label = anchor ? `${pairWords.nearest}, ${sayPlace(anchor)}` : pairWords.nearest
  return (
    <div className={look}>
      <p className="flex flex-wrap gap-x-2 font-sans text-muted text-xs">
        {anchor ? (
          <a href={`#${anchor}`} className="underline decoration-line hover:decoration-accent">
            {label}
          </a>
        ) : (
          label
        )}
        {translation && <span className="font-medium text-warn">{translation}</span>}
      </p>
      <p dir="auto" className="text-muted">
        {shown.start > 0 && '… '}
        {piecesAt(text, there, shown).map(({ start, text: words, differs }) =>
          differs ? <Differs key={start}>{words}</Differs> : <Fragment key={start}>{words}</Fragment>,
        )}
        {shown.end < text.length && ' …'}
      </p>
    </div>
  )
}

/** What differs between a sentence and its passage, in both. */
export const Differs = ({ children }: { children: string }) => (
  <b className="rounded-xs bg-warn-soft font-semibold text-ink">{children}</b>
)

const look = 'self-start border-line border-l-3 pl-3 font-read text-base leading-normal'
