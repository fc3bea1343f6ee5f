'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonVariant, buttonLook } from './button-look'

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; small?: boolean }

/** A button that does nothing to a form unless told so. */
export function Button({ variant, small, className = '', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`${buttonLook(variant, small)} ${className}`} />
}

/** Sends its form once; while that runs it says so in words and keeps the focus. */
export function SubmitButton({
  pending: words,
  children,
  onClick,
  ...rest
}: ButtonProps & { pending?: string }) {
  const { pending } = useFormStatus()
  return (
    <Button
      variant="primary"
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending && words ? words : children}
    </Button>
  )
}
