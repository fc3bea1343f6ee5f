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
  const { off, shown } = approval
  return (
    <ActForm action={actions.approve} hidden={{ lensId: lens.id, hash: lens.hash, shown }} onDone={onDone}>
      <ActButton
        variant={off ? 'secondary' : 'primary'}
        pending="Approving…"
        className={`${className} ${off ? 'border-dashed text-muted' : ''}`}
        aria-describedby={off ? why : undefined}
        onClick={approval.approve}
        data-act="approve"
      >
        Approve
      </ActButton>
      {off && (
        <span id={why} className="order-last basis-full text-muted text-sm max-sm:order-first">
          {off}{' '}
          {approval.canShow && (
            <>
              <span className="max-sm:hidden">
                press <kbd>f</kbd> or{' '}
              </span>
              <button
                type="button"
                className="cursor-pointer text-accent underline"
                onClick={approval.showUnseen}
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
