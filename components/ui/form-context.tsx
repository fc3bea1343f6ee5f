'use client'

import { createContext, useContext } from 'react'
import { type FormState, untouched } from './form-state'

/** The answer to the form around a field. */
export const FormContext = createContext<FormState>(untouched)

/**
 * What a field shows: after a refusal what was typed, else the value of the page. `answer` belongs in
 * the key of a select or checkbox, which React does not refill when it resets a form.
 */
export function useFieldState(name: string, initial = '') {
  const state = useContext(FormContext)
  const kept = state.outcome === 'done' ? undefined : state.values?.[name]
  const errors = state.outcome === 'invalid' ? (state.fieldErrors?.[name] ?? []) : []
  const touched = state.outcome !== 'done' && state.values !== undefined
  return {
    value: typeof kept === 'string' ? kept : initial,
    kept: kept === undefined ? [] : [kept].flat(),
    touched,
    errors,
    answer: state.answer ?? '',
  }
}
