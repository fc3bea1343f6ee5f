import type { Missing } from '@/domain/publication/check-readiness'

type Pages = { editPath: string; reviewPath: string; here: 'edit' | 'review' }
type Props = Pages & {
  missing: Missing[]
  /** Warnings that came up after an approval. They block nothing. */
  late: Missing[]
}

/** What publishing still needs and what deserves another look, each with a link to its place. */
export function MissingList({ missing, late, ...pages }: Props) {
  return (
    <>
      {missing.length === 0 ? (
        <p>Nothing is missing for publishing.</p>
      ) : (
        <Places places={missing} shape="○" {...pages} />
      )}
      {late.length > 0 && (
        <div className="grid gap-1 rounded bg-warn-soft px-3 py-2">
          <p>Look again. This does not stop the publication:</p>
          <Places places={late} shape="△" {...pages} />
        </div>
      )}
    </>
  )
}

function Places({ places, shape, editPath, reviewPath, here }: Pages & { places: Missing[]; shape: string }) {
  return (
    <ul className="grid gap-1">
      {places.map(({ code, words, place }) => {
        const onReview = /^(lens|front)-/.test(place)
        const own = onReview === (here === 'review')
        const page = onReview ? reviewPath : editPath
        return (
          <li key={`${code} ${place} ${words}`} className="flex gap-2">
            <span aria-hidden="true" className="text-muted">
              {shape}
            </span>
            <a href={own ? `#${place}` : `${page}#${place}`} className="min-h-6 text-accent underline">
              {words}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
