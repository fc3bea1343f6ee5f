import type { EyesView } from '@/domain/publication/brief-view'

type Props = { eyes: EyesView; published: boolean }

/** Why somebody else has to publish, and what this person may publish alone. Nothing for a second person. */
export function SecondPerson({ eyes: { problem, soloLeft, corrected }, published }: Props) {
  if (!problem) return null
  return (
    <div className="grid gap-1 rounded bg-warn-soft px-3 py-2 text-warn">
      <p>{problem}</p>
      {soloLeft !== null && <p>{sayLeft(soloLeft)}</p>}
      {published && (
        <p>
          {corrected === null ? (
            'A correction you may publish yourself if it changes at most a fifth of the words and no source, link or topic; the headline once a story. Another editor reviews it afterwards.'
          ) : (
            <>
              A correction you may publish yourself once another editor has reviewed your correction of “
              <bdi>{corrected}</bdi>”.
            </>
          )}
        </p>
      )}
    </div>
  )
}

function sayLeft(left: number): string {
  if (left === 0)
    return 'Single-editor hours: everything you may publish alone waits for a review. Ask another editor to review a story.'
  const more = left === 1 ? 'one more story' : `${left} more stories`
  return `Single-editor hours: you may publish ${more} alone. Readers are told that no second person has reviewed it, and another editor reviews it afterwards.`
}
