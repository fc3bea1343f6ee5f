import type { FormAction } from '@/components/ui/form-state'
import { Time } from '@/components/ui/time'
import type { OpenDebt } from '@/domain/publication/list-debts'
import { ActButton, ActForm } from './act-form'

type Props = {
  briefId: string
  debts: OpenDebt[]
  /** Null for somebody who may not review. */
  review: FormAction | null
}

/** What was published without a second person and no second editor has read. */
export function DebtReviews({ briefId, debts, review }: Props) {
  if (debts.length === 0) return null
  return (
    <section aria-labelledby="debts-title" className="grid gap-3">
      <h3 id="debts-title">Published without a second person</h3>
      {debts.map(({ version, emergency, reason, by, own, at }) => (
        <div key={version} className="grid justify-items-start gap-2 rounded border border-line p-3">
          <p>
            <strong>Version {version}</strong>, published by {by} alone <Time at={at} />
            {emergency ? (
              <>
                , in an emergency: <bdi>{reason}</bdi>
              </>
            ) : (
              ', in single-editor hours'
            )}
          </p>
          {own && (
            <p className="text-muted text-sm">
              Another editor reviews it. Until then readers are told that no second person has, and{' '}
              {emergency
                ? 'you cannot publish in an emergency again.'
                : 'it counts toward what you may publish alone.'}
            </p>
          )}
          {!own && review && (
            <ActForm action={review} hidden={{ briefId, version }} className="grid justify-items-start gap-1">
              <p className="text-muted text-sm">
                Reviewed means: you have read the story as it was published, and the texts in it can stand.
              </p>
              <ActButton pending="Noting…">
                {emergency ? 'Emergency reviewed' : 'Publication reviewed'}
              </ActButton>
            </ActForm>
          )}
        </div>
      ))}
    </section>
  )
}
