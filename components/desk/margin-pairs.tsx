'use client'

import { useRef, useState } from 'react'
import type { ShownFinding } from '@/domain/gates/finding'
import type { ShownLedgerRow } from '@/domain/gates/ledger'
import { openRows } from '@/domain/review/open-rows'
import { pairWords } from '@/domain/words/review'
import type { KeepActions } from './keep-sentence'
import { MarginPair } from './margin-pair'
import { openPairsIn, pairAfter, showPair } from './open-pairs'
import type { Anchors, Translations } from './source-text'

/** Where a sentence is changed: an address, and for a field on this page also the way into it. */
export type Fix = { href: string; go?: (row: ShownLedgerRow) => void }

type Props = {
  briefId: string
  /** A lens key, or `front`. */
  place: string
  /** The text, sentence by sentence. */
  rows: ShownLedgerRow[]
  /** What the gates found in it: such a finding has its own answers. */
  findings: ShownFinding[]
  anchors: Anchors
  translations: Translations
  /** Absent for somebody who may not answer. */
  actions: KeepActions | null
  /** Absent for somebody who may not write. */
  fix: Fix | null
  /** Somebody has typed in the text since it was saved. */
  unsaved?: boolean
}

/** One text, each sentence beside the passage that comes nearest to it, with the answers that sentences want. */
export function MarginPairs({ rows, unsaved = false, ...shared }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const [said, say] = useState('')
  const open = openRows(rows)

  /**
   * Answering removes the buttons, so the focus moves on: to the next sentence of the text that wants an answer, else it
   * stays. The fields of the front text are one text.
   */
  const goOn = ({ start }: ShownLedgerRow) => {
    const here = list.current?.querySelector(`[data-start="${start}"]`)
    const text = here?.closest('[data-lens], [data-front]') ?? list.current
    if (!text || !here) return
    const others = openPairsIn(text).filter((pair) => pair !== here)
    const next = pairAfter(others, here) ?? here
    if (next instanceof HTMLElement) showPair(next)
    say(pairWords.stillOpen(others.length))
  }

  return (
    <div className="grid gap-2">
      {unsaved && <p className="text-muted text-sm">{pairWords.unsaved}</p>}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <ol ref={list}>
        {rows.map((row) => (
          <MarginPair
            key={row.start}
            {...shared}
            row={row}
            open={open.includes(row)}
            onAnswered={() => goOn(row)}
          />
        ))}
      </ol>
    </div>
  )
}
