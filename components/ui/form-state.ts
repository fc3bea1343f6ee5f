/** What a form shows after it was sent: what was typed, what is wrong with it, and the words of the outcome. */
export type FormState = {
  outcome: 'none' | 'done' | 'refused' | 'invalid'
  message?: string
  /** Machine-readable refusal, for a form that has more to show than words. */
  reason?: string
  detail?: unknown
  fieldErrors?: Partial<Record<string, string[]>>
  values?: Record<string, string | string[]>
  /** Differs at each answer, so that the same words are announced again. */
  answer?: string
}

export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>

export const untouched: FormState = { outcome: 'none' }
