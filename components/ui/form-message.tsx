'use client'

import type { FormState } from './form-state'
import { SignInAgain } from './sign-in-again'

/** The words of the answer: an alert for what was refused, a status for what was done. */
export function FormMessage({ state }: { state: FormState }) {
  if (!state.message) return null
  if (state.outcome === 'done') {
    return (
      <p key={state.answer} role="status" className="rounded bg-ok-soft px-3 py-2 text-ok">
        {state.message}
      </p>
    )
  }
  const errors = Object.entries(state.outcome === 'invalid' ? (state.fieldErrors ?? {}) : {})
  return (
    <div key={state.answer} role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
      {errors.length === 0 ? (
        <>
          <p>{state.message}</p>
          {isSignedOut(state) && <SignInAgain inNewWindow={state.reason === 'signed_out'} />}
        </>
      ) : (
        <ul className="grid gap-1">
          {errors.flatMap(([name, problems = []]) =>
            problems.map((problem) => <li key={`${name} ${problem}`}>{problem}</li>),
          )}
        </ul>
      )}
    </div>
  )
}

const isSignedOut = ({ reason }: FormState) => reason === 'signed_out' || reason === 'signed_out_kept'
