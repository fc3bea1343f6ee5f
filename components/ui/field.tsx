'use client'

import { type ReactNode, useId } from 'react'

export type FieldProps = { label: string; name: string; hint?: ReactNode; className?: string }

type Parts = FieldProps & {
  errors: string[]
  /** The control, given its id and what describes it. */
  children: (control: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

/** A label, its control, a hint and what is wrong with it, tied together for screen readers. */
export function Field({ label, hint, errors, className = '', children }: Parts) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean)
  const control = {
    id,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': errors.length > 0 || undefined,
  } as const
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children({ ...control, 'aria-invalid': errors.length > 0 ? true : undefined })}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="text-danger text-sm">
          {errors.join(' ')}
        </p>
      )}
    </div>
  )
}

export const controlLook =
  'w-full min-h-9 rounded border border-control bg-surface px-2.5 py-1.5 text-ink aria-invalid:border-danger [&:read-only:not(select)]:bg-sunken disabled:bg-sunken'
