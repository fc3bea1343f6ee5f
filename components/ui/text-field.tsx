'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { controlLook, Field, type FieldProps } from './field'
import { useFieldState } from './form-context'
import { typedInBox } from './typed-early'

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'name' | 'defaultValue' | 'value'> & {
    defaultValue?: string
  }
type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'name' | 'defaultValue' | 'value'> & {
    defaultValue?: string
  }

/** One line of text. A password is never sent back to its field. */
export function TextField({ label, name, hint, className, defaultValue, ...rest }: TextFieldProps) {
  const { value, errors } = useFieldState(name, defaultValue)
  const shown = rest.type === 'password' ? undefined : value
  return (
    <Field label={label} name={name} hint={hint} errors={errors} className={className}>
      {(control) => <input {...rest} {...control} name={name} defaultValue={shown} className={controlLook} />}
    </Field>
  )
}

/** Several lines; grows with what is typed. */
export function TextArea({ label, name, hint, className, defaultValue, rows = 3, ...rest }: TextAreaProps) {
  const { value, errors } = useFieldState(name, defaultValue)
  return (
    <Field label={label} name={name} hint={hint} errors={errors} className={className}>
      {(control) => (
        <Box
          {...rest}
          {...control}
          name={name}
          defaultValue={value}
          rows={rows}
          className={`${controlLook} resize-y ${heightOf(rows)}`}
        />
      )}
    </Field>
  )
}

/** React puts back the server's text when it takes a box over; what was typed before that stays. */
function Box({ id, ...rest }: ComponentProps<'textarea'>) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [early] = useState(() => typedInBox(`textarea[id="${id}"]`))
  useEffect(() => {
    if (early !== null && box.current) box.current.value = early
  }, [early])
  return <textarea {...rest} id={id} ref={box} />
}

/** The box grows with its text; this is how small it may be. */
const heightOf = (rows: number) => (rows <= 3 ? 'min-h-20' : rows <= 6 ? 'min-h-36' : 'min-h-60')
