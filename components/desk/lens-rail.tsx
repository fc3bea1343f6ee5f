'use client'

import { useEffect, useRef } from 'react'
import { Badge } from '@/components/ui/badge'
import { openFindings } from '@/domain/gates/finding'
import { type LensState, type LensView, lensStateNames } from '@/domain/lenses/lens'
import { openRows } from '@/domain/review/open-rows'
import { useReview } from './review-desk'

export const lensTone = {
  empty: 'plain',
  proposed: 'warn',
  approved: 'ok',
  rejected: 'danger',
  omitted: 'plain',
} as const satisfies Record<LensState, string>

/** All lenses with their states, to move from one to another. On a phone it's a row of jump links. */
export function LensRail({ lenses }: { lenses: LensView[] }) {
  const { current } = useReview()
  const row = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const here = current && row.current?.querySelector('[aria-current]')
    if (here instanceof HTMLElement && row.current)
      row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft
  }, [current])
  const decided = lenses.filter(({ state }) => state === 'approved' || state === 'omitted').length
  return (
    <nav aria-label="Lenses" className="grid gap-2 lg:sticky lg:top-4">
      <p className="text-muted text-sm tabular-nums">
        {decided} of {lenses.length} decided
      </p>
      <ul
        ref={row}
        className="flex gap-1 overflow-x-auto lg:grid lg:grid-cols-[minmax(0,1fr)] lg:overflow-visible"
      >
        {lenses.map(({ key, name, state, running, findings, ledger }) => (
          <li key={key} className="shrink-0">
            <a
              href={`#lens-${key}`}
              aria-current={key === current ? 'true' : undefined}
              className="flex min-h-9 items-center justify-between gap-2 rounded px-2 hover:bg-sunken aria-current:bg-sunken max-sm:min-h-11"
            >
              <span>{name}</span>
              <span className="flex shrink-0 flex-wrap items-center justify-end gap-1 lg:max-w-28">
                {openFindings(findings).length > 0 && <Badge tone="danger">Finding</Badge>}
                {(state === 'proposed' || state === 'approved') && openRows(ledger).length > 0 && (
                  <Badge tone="warn">{openRows(ledger).length} to answer</Badge>
                )}
                <Badge tone={running ? 'accent' : lensTone[state]}>
                  {running ? 'Being written…' : lensStateNames[state]}
                </Badge>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-4">
        <a
          href="#publish"
          className="flex min-h-9 items-center rounded px-2 text-accent hover:bg-sunken max-sm:min-h-11"
        >
          To the decision on the brief
        </a>
        <a href="#source-pane" className="flex min-h-11 items-center px-2 text-accent sm:hidden">
          To the source
        </a>
      </div>
    </nav>
  )
}
