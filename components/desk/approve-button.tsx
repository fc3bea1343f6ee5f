'use client'

import { useId } from 'react'
import type { FormState } from '@/components/ui/form-state'
import type { LensView } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import type { LensActions } from './lens-actions'
import type { useApproval } from './use-approval'

type Props = {
  lens: LensView
  approval: ReturnType<typeof useApproval>
  actions: LensActions
  className: string
  onDone: (answer: FormState) => void
}

/** Approves what was seen. Until everything was, it looks disabled, says why and leads there; Tab still reaches it. */
export function ApproveButton({ lens, approval, actions, className, onDone }: Props) {
  const why = useId()
  const { off, note, shown } = approval
  const said = off ?? note
  return (
    <ActForm action={actions.approve} hidden={{ lensId: lens.id, hash: lens.hash, shown }} onDone={onDone}>
      <ActButton
        variant={off ? 'secondary' : 'primary'}
        pending="Approving…"
        className={`${className} ${off ? 'border-dashed text-muted' : ''}`}
        aria-describedby={said ? why : undefined}
        onClick={approval.approve}
        data-act="approve"
      >
        Approve
      </ActButton>
      {said && (
        <span id={why} className="order-last basis-full text-muted text-sm max-sm:order-first">
          {said}{' '}
          {approval.wayKey && (
            <>
              <span className="max-sm:hidden">
                press <kbd>{approval.wayKey}</kbd> or{' '}
              </span>
              <button
                type="button"
                className="cursor-pointer text-accent underline"
                onClick={approval.showNext}
              >
                tap here
              </button>
              .
            </>
          )}
        </span>
      )}
    </ActForm>
  )
}
