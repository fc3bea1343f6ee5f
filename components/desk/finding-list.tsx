'use client'

import type { ShownFinding } from '@/domain/gates/finding'
import { flagged } from '@/domain/lenses/lens'
import { type FindingActions, FindingEntry } from './finding-entry'
import { findingId, reasonPart } from './finding-parts'
import { lighting } from './lit-evidence'
import { type Anchors, spanKey } from './source-text'

type Props = {
  briefId: string
  /** A lens key, or `front`. */
  place: string
  text: string
  findings: ShownFinding[]
  anchors: Anchors
  /** Absent for somebody who may not overrule. */
  actions: FindingActions | null
}

/** What the gates found in a text. Pointing at an entry lights up its passage of the source. */
export function FindingList({ briefId, place, text, findings, anchors, actions }: Props) {
  if (findings.length === 0) return null
  const asking = flagged(findings)
  return (
    <ul className="grid gap-3">
      {findings.map((finding) => {
        const { sourceSpan } = finding
        const anchor = sourceSpan && anchors[spanKey(sourceSpan)]
        return (
          <li
            key={findingId(finding)}
            tabIndex={-1}
            data-part={reasonPart(finding)}
            data-flagged={asking.includes(finding) ? findingId(finding) : undefined}
            className="grid scroll-my-16 gap-2 rounded border border-line bg-ground px-3 py-2 text-sm"
            {...lighting(anchor)}
          >
            <FindingEntry
              briefId={briefId}
              place={place}
              text={text}
              finding={finding}
              actions={actions}
              onDone={() => keepFocus(place, finding)}
            >
              {anchor && (
                <a href={`#${anchor}`} className="text-accent underline">
                  Show the passage of the source
                </a>
              )}
            </FindingEntry>
          </li>
        )
      })}
    </ul>
  )
}

/** Answering removes the button, so the keyboard focus moves to the finding. */
function keepFocus(place: string, finding: ShownFinding): void {
  const entry = document.querySelector(`[data-lens="${place}"] [data-part="${reasonPart(finding)}"]`)
  if (entry instanceof HTMLElement) entry.focus({ preventScroll: true })
}
