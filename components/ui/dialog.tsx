'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button } from './button'
import type { ButtonVariant } from './button-look'

type Props = {
  /** The words on the button that opens it. */
  open: string
  title: string
  variant?: ButtonVariant
  small?: boolean
  disabled?: boolean
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A question above the page. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ open, title, variant, small, disabled, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  return (
    <>
      <Button
        variant={variant}
        small={small}
        disabled={disabled}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {open}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink backdrop:bg-black/50"
      >
        <div className="grid gap-4">
          <div className="flex items-start justify-between gap-4">
            <h2 id={id}>{title}</h2>
            <Button variant="quiet" small onClick={close}>
              Close
            </Button>
          </div>
          {typeof children === 'function' ? children(close) : children}
        </div>
      </dialog>
    </>
  )
}
