'use client'

import { z } from 'zod'
import type { FormAction, FormState } from '@/components/ui/form-state'
import type { LensView } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import { useReview } from './review-desk'

const decision = z.object({ version: z.number() })

/** Tells the review that a lens was decided, with the version that can be taken back. */
export function useDecided({ key, name }: Pick<LensView, 'key' | 'name'>) {
  const { decided } = useReview()
  return (did: string) => (answer: FormState) => {
    const made = decision.safeParse(answer.detail)
    if (made.success) decided({ key, name, did, version: made.data.version })
  }
}

/** Takes the last decision of this person back, as long as nobody has changed the lens since. */
export function UndoDecision({
  lens,
  reopen,
}: {
  lens: Pick<LensView, 'id' | 'key' | 'version'>
  reopen: FormAction
}) {
  const { last, tookBack } = useReview()
  if (last?.key !== lens.key || lens.version > last.version) return null
  return (
    <ActForm
      action={reopen}
      hidden={{ lensId: lens.id, version: last.version }}
      onDone={() => tookBack(lens.key)}
    >
      <ActButton small className="max-sm:hidden" pending="Taking back…" data-act="undo">
        Undo
      </ActButton>
    </ActForm>
  )
}
