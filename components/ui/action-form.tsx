'use client'

import { type ReactNode, useActionState } from 'react'
import { FormContext } from './form-context'
import { FormMessage } from './form-message'
import { type FormAction, type FormState, untouched } from './form-state'

type Props = {
  action: FormAction
  children: ReactNode | ((state: FormState) => ReactNode)
  className?: string
  /** Names the form for people who can't see where it is. */
  label?: string
  /** Where the answer is shown; 'none' when the form shows it itself. */
  message?: 'above' | 'below' | 'none'
  id?: string
}

/**
 * A form that runs a server action and shows its answer. Works without script too. React empties
 * uncontrolled fields after each action, so the fields below refill from the answer.
 */
export function ActionForm({ action, children, className, label, message = 'above', id }: Props) {
  const [state, submit] = useActionState(action, untouched)
  const words = <FormMessage state={state} />
  return (
    <form action={submit} className={className ?? 'grid gap-4'} aria-label={label} id={id} noValidate>
      <FormContext value={state}>
        {message === 'above' && words}
        {typeof children === 'function' ? children(state) : children}
        {message === 'below' && words}
      </FormContext>
    </form>
  )
}
