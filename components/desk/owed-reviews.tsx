import type { FormAction } from '@/components/ui/form-state'
import { Time } from '@/components/ui/time'
import type { BriefView } from '@/domain/publication/brief-view'
import type { OwedReview } from '@/domain/publication/list-owed-reviews'
import { ActButton, ActForm } from './act-form'

type Props = {
  brief: Pick<BriefView, 'id' | 'slug' | 'owedReviews'>
  /** Null for somebody who may not review. */
  review: FormAction | null
}

const groups = [
  { of: 'correction', id: 'corrections', title: 'Corrections to review' },
  { of: 'version', id: 'published-alone', title: 'Published without a second person' },
] as const

/** Public versions that no second editor has read: corrections, and what one person published alone. */
export function OwedReviews({ brief, review }: Props) {
  return groups.map(({ of, id, title }) => {
    const owed = brief.owedReviews.filter((one) => one.of === of)
    if (owed.length === 0) return null
    return (
      <section key={of} id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-4 gap-3">
        <h3 id={`${id}-title`}>{title}</h3>
        {owed.map((one) => (
          <div key={one.version} className="grid justify-items-start gap-2 rounded border border-line p-3">
            <What owed={one} slug={brief.slug} />
            {one.own ? (
              <p className="text-muted text-sm">{untilReviewed(one)}</p>
            ) : (
              review && <Review briefId={brief.id} owed={one} review={review} />
            )}
          </div>
        ))}
      </section>
    )
  })
}

function What({ owed, slug }: { owed: OwedReview; slug: string | null }) {
  const { version, by, at } = owed
  if (owed.of === 'version')
    return (
      <p>
        <strong>Version {version}</strong>, published by {by} alone <Time at={at} />
        {owed.emergency ? (
          <>
            , in an emergency: <bdi>{owed.reason}</bdi>
          </>
        ) : (
          ', in single-editor hours'
        )}
      </p>
    )
  return (
    <>
      <p>
        <strong>Correction {owed.number}</strong>, published by {by} <Time at={at} />: <bdi>{owed.note}</bdi>
      </p>
      {slug && (
        <p>
          <a href={`/stories/${slug}/versions/${version - 1}?against=${version}`} className="underline">
            What correction {owed.number} changed
          </a>
        </p>
      )}
    </>
  )
}

/** What holds for its publisher until somebody else has reviewed it. */
function untilReviewed(owed: OwedReview): string {
  const until = 'You published it. Another editor reviews it; until then readers'
  // Two people may have seen a correction before it was published: then readers are told nothing.
  if (owed.of === 'correction') return `${until} may be told that no second person has.`
  return owed.emergency
    ? `${until} are told that no second person has, and you cannot publish in an emergency again.`
    : `${until} are told that no second person has, and it counts toward what you may publish alone.`
}

function Review({ briefId, owed, review }: { briefId: string; owed: OwedReview; review: FormAction }) {
  const story = owed.of === 'correction' ? 'the story with this correction' : 'the story as it was published'
  return (
    <ActForm
      action={review}
      hidden={{ briefId, version: owed.version }}
      className="grid justify-items-start gap-1"
    >
      <p className="text-muted text-sm">
        Reviewed means: you have read {story}, and the texts in it can stand.
      </p>
      <ActButton pending="Noting…">{buttonOf(owed)}</ActButton>
    </ActForm>
  )
}

function buttonOf(owed: OwedReview): string {
  if (owed.of === 'correction') return 'Reviewed'
  return owed.emergency ? 'Emergency reviewed' : 'Publication reviewed'
}
