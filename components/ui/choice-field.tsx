'use client'

import { type ComponentProps, useId } from 'react'
import { controlLook, Field, type FieldProps } from './field'
import { useFieldState } from './form-context'

type Choice = { value: string; label: string }
type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'defaultValue' | 'value'> & {
    choices: readonly Choice[]
    defaultValue?: string
  }
type CheckboxProps = Omit<FieldProps, 'hint'> &
  Omit<ComponentProps<'input'>, 'name' | 'type' | 'defaultValue'> & { hint?: string; value?: string }

/** One of a few. */
export function Select({ label, name, hint, className, choices, defaultValue, ...rest }: SelectProps) {
  const { value, errors, answer } = useFieldState(name, defaultValue)
  return (
    <Field label={label} name={name} hint={hint} errors={errors} className={className}>
      {(control) => (
        <select
          key={`${answer} ${value}`}
          {...rest}
          {...control}
          name={name}
          defaultValue={value}
          className={controlLook}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Yes or no; sends `value` ('on') when ticked and nothing otherwise. */
export function Checkbox({
  label,
  name,
  hint,
  className = '',
  defaultChecked = false,
  value = 'on',
  ...rest
}: CheckboxProps) {
  const id = useId()
  const { kept, touched, answer } = useFieldState(name)
  const checked = touched ? kept.includes(value) : defaultChecked
  return (
    <div className={`flex items-start gap-2 ${className}`}>
      <input
        key={`${answer} ${checked}`}
        {...rest}
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
