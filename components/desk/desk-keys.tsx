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
  ['f', 'next flagged passage, with its reason and its evidence'],
  ['d', 'next sentence that needs an answer; 1 to 4 keep it, e fixes it'],
  ['a', 'approve the lens'],
  ['e', 'edit the lens; Escape leaves the text'],
  ['r', 'reject the lens, then 1 to 5 for the reason'],
  ['g', 'regenerate the lens'],
  ['o', 'give the reason for leaving the lens out'],
  ['u', 'undo the last decision on a lens'],
  ['Ctrl or ⌘ + S', 'save the brief'],
  ['?', 'show these keys'],
] as const

/** The keys of the desk, and the list of all; those of the review act there. None acts while somebody types. */
export function DeskKeys() {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const act = useCallback(
    (key: string, event: KeyboardEvent) => {
      if (key === 'c') router.push('/desk/new')
      else if (key === '?') dialog.current?.showModal()
      else if (key === 'j') step('[data-row]', 1)
      else if (key === 'k') step('[data-row]', -1)
      else return
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

function step(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement)
  const holder = document.activeElement?.closest('[data-row]')
  const at = all.findIndex((one) => one === holder || holder?.contains(one))
  const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
