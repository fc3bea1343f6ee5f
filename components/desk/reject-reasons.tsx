'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/components/ui/form-state'
import { type LensView, rejectReasonNames } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import type { LensActions } from './lens-actions'
import { isPhone } from './on-screen'
import { Sheet } from './sheet'

type Props = {
  lens: LensView
  actions: LensActions
  className: string
  onDone: (answer: FormState) => void
}

/** The five reasons, each one click; beside the button, or on a phone as a sheet. */
export function Reject({ lens, actions, className, onDone }: Props) {
  const [asking, setAsking] = useState<'here' | 'sheet' | null>(null)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const close = () => setAsking(null)
  const reasons = (
    <Reasons
      id={id}
      lens={lens}
      actions={actions}
      onDone={(answer) => {
        close()
        onDone(answer)
      }}
    />
  )
  return (
    <>
      <Button
        ref={button}
        className={className}
        aria-expanded={asking !== null}
        aria-controls={id}
        onClick={() => setAsking(asking ? null : isPhone() ? 'sheet' : 'here')}
        data-act="reject"
      >
        Reject
      </Button>
      {asking === 'here' && reasons}
      {asking === 'sheet' && (
        <Sheet title={`Reject ${lens.name}`} onClose={close}>
          {reasons}
        </Sheet>
      )}
    </>
  )
}

type ReasonsProps = Pick<Props, 'lens' | 'actions' | 'onDone'> & { id: string }

function Reasons({ id, lens, actions, onDone }: ReasonsProps) {
  const set = useRef<HTMLFieldSetElement>(null)
  useEffect(() => set.current?.querySelector('button')?.focus(), [])
  return (
    <fieldset
      id={id}
      ref={set}
      data-reasons
      className="order-last flex basis-full flex-wrap items-center gap-2"
    >
      <legend className="sr-only">Why it is rejected</legend>
      <span className="text-muted text-sm max-sm:basis-full">Because of:</span>
      {Object.entries(rejectReasonNames).map(([reason, words]) => (
        <ActForm
          key={reason}
          action={actions.reject}
          hidden={{ lensId: lens.id, version: lens.version, reason }}
          onDone={onDone}
        >
          <ActButton small variant="danger" className="max-sm:min-h-11" pending="Rejecting…">
            {words}
          </ActButton>
        </ActForm>
      ))}
    </fieldset>
  )
}
