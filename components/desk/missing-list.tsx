import type { Missing } from '@/domain/briefs/check-readiness'

type Props = { missing: Missing[]; editPath: string; reviewPath: string; here: 'edit' | 'review' }

/** What publishing still needs, each a link to its place. */
export function MissingList({ missing, editPath, reviewPath, here }: Props) {
  if (missing.length === 0) return <p>Nothing is missing for publishing.</p>
  return (
    <ul className="grid gap-1">
      {missing.map(({ code, words, place }) => {
        const onReview = place.startsWith('lens-')
        const own = onReview === (here === 'review')
        const page = onReview ? reviewPath : editPath
        return (
          <li key={`${code} ${place} ${words}`} className="flex gap-2">
            <span aria-hidden="true" className="text-muted">
              ○
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
