'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { useKeys } from './use-keys'

const keys = [
  ['c', 'start a brief'],
  ['j / k', 'next or previous line of a list'],
  ['Enter', 'open the line'],
  ['n / p', 'next or previous lens'],
  ['a', 'approve the lens'],
  ['e', 'edit the lens'],
  ['r', 'reject the lens'],
  ['g', 'regenerate the lens'],
  ['o', 'give the reason for leaving the lens out'],
  ['Ctrl or ⌘ + S', 'save the brief'],
  ['?', 'show these keys'],
] as const

/** The keys of the desk. None of them acts while somebody types. */
export function DeskKeys() {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const act = useCallback(
    (key: string, event: KeyboardEvent) => {
      if (key === 'c') router.push('/desk/new')
      else if (key === '?') dialog.current?.showModal()
      else if (key === 'j') step('[data-row]', 1)
      else if (key === 'k') step('[data-row]', -1)
      else if (key === 'n') step('[data-lens] h2', 1)
      else if (key === 'p') step('[data-lens] h2', -1)
      else if (!actOnLens(key)) return
      event.preventDefault()
    },
    [router],
  )
  useKeys(act)
  return (
    <>
      <Button variant="quiet" small aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        Keys
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="desk-keys"
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-5 text-ink backdrop:bg-black/50"
      >
        <div className="grid gap-3">
          <h2 id="desk-keys">Keys</h2>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {keys.map(([key, does]) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="rounded border border-line bg-ground px-1.5">{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <div>
            <Button onClick={() => dialog.current?.close()}>Close</Button>
          </div>
        </div>
      </dialog>
    </>
  )
}

const lensKeys: Record<string, string> = { a: 'approve', e: 'edit', r: 'reject', g: 'regenerate', o: 'omit' }

/** Acts on the lens that has the focus; writing and leaving out put the focus into their field. */
function actOnLens(key: string): boolean {
  const name = lensKeys[key]
  const lens = document.activeElement?.closest('[data-lens]')
  const target = name && lens?.querySelector(`[data-act="${name}"]`)
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input, textarea')) target.focus()
  else target.click()
  return true
}

function step(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement)
  const holder = document.activeElement?.closest('[data-lens], [data-row]')
  const at = all.findIndex((one) => one === holder || holder?.contains(one))
  const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
