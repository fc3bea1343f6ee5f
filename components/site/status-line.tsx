import type { Disclosure } from '@/domain/stories/disclosure'
import { When } from './when'

/** How a text was made, in one quiet line. */
export function StatusLine({ disclosure }: { disclosure: Disclosure }) {
  return (
    <p className="status smaller soft">
      {disclosure.words}
      {disclosure.at && (
        <>
          , <When at={disclosure.at} />
        </>
      )}
      {disclosure.notes.map((note) => (
        <span key={note}> · {note}</span>
      ))}
    </p>
  )
}
