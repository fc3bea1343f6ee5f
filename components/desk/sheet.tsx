'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A sheet from the bottom of a phone. It takes the focus, and gives it back when it closes. */
export function Sheet({ title, onClose, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    const before = document.activeElement
    if (opened && !opened.open) opened.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="mx-auto mt-auto mb-0 max-h-[75dvh] w-full max-w-none overflow-y-auto rounded-t-lg border border-line bg-surface p-4 pb-[max(1rem,env(safe-area-inset-bottom))] text-ink backdrop:bg-black/50"
    >
      <div className="grid gap-3">
        <div className="flex items-center justify-between gap-2">
          <h3 id={id}>{title}</h3>
          <Button variant="quiet" className="min-h-11" onClick={onClose}>
            Close
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
