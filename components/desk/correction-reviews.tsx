import type { FormAction } from '@/components/ui/form-state'
import { Time } from '@/components/ui/time'
import type { OpenCorrection } from '@/domain/publication/list-corrections'
import { ActButton, ActForm } from './act-form'

type Props = {
  briefId: string
  slug: string | null
  corrections: OpenCorrection[]
  /** Null for somebody who may not review. */
  review: FormAction | null
}

/** Corrections that readers see already and that a second editor has not read yet. */
export function CorrectionReviews({ briefId, slug, corrections, review }: Props) {
  if (corrections.length === 0) return null
  return (
    <section id="corrections" aria-labelledby="corrections-title" className="grid scroll-mt-4 gap-3">
      <h3 id="corrections-title">Corrections to review</h3>
      {corrections.map(({ number, version, note, by, own, at }) => (
        <div key={number} className="grid justify-items-start gap-2 rounded border border-line p-3">
          <p>
            <strong>Correction {number}</strong>, published by {by} <Time at={at} />: <bdi>{note}</bdi>
          </p>
          {slug && (
            <p>
              <a href={`/stories/${slug}/versions/${version - 1}?against=${version}`} className="underline">
                What correction {number} changed
              </a>
            </p>
          )}
          {own ? (
            <p className="text-muted text-sm">
              You published it. Another editor reviews it; until then readers may be told that no second
              person has.
            </p>
          ) : (
            review && (
              <ActForm
                action={review}
                hidden={{ briefId, number }}
                className="grid justify-items-start gap-1"
              >
                <p className="text-muted text-sm">
                  Reviewed means: you have read the story with this correction, and the texts in it can stand.
                </p>
                <ActButton pending="Noting…">Reviewed</ActButton>
              </ActForm>
            )
          )}
        </div>
      ))}
    </section>
  )
}
