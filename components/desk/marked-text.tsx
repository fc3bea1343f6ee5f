'use client'

import type { ShownFinding } from '@/domain/gates/finding'
import { endPart, findingId, marking, markPart } from './finding-parts'
import { lighting } from './lit-evidence'
import { type Anchors, spanKey } from './source-text'

type Props = {
  text: string
  findings: ShownFinding[]
  /** With them, a passage lights up what the source has for it. */
  anchors?: Anchors
  /** Whether the text ends here. Pairs of its sentences may follow it, and then it ends with them. */
  end?: boolean
}

/** A text with flagged passages underlined: wavy blocks, double needs a look, dotted is a note, dashed is overruled. */
export function MarkedText({ text, findings, anchors = {}, end = true }: Props) {
  return (
    <>
      {piecesOf(text, findings).map(({ start, passage, finding }) =>
        finding ? (
          <mark
            key={start}
            tabIndex={-1}
            title={finding.why}
            data-mark={findingId(finding)}
            data-part={markPart(finding)}
            className={`scroll-my-16 bg-transparent text-inherit underline underline-offset-4 ${lineOf(finding)}`}
            {...lighting(finding.sourceSpan && anchors[spanKey(finding.sourceSpan)])}
          >
            {passage}
          </mark>
        ) : (
          <span key={start}>{passage}</span>
        ),
      )}
      {end && <EndOfText />}
    </>
  )
}

/** Where a text ends on the screen: what watches the screen sees whether somebody got there. */
export const EndOfText = () => <span data-part={endPart} className="block h-px" />

function lineOf({ severity, acknowledged }: ShownFinding): string {
  if (acknowledged) return 'decoration-dashed decoration-muted'
  if (severity === 'blocker') return 'decoration-wavy decoration-danger bg-danger-soft'
  if (severity === 'warning') return 'decoration-double decoration-warn'
  return 'decoration-dotted decoration-muted'
}

function piecesOf(text: string, findings: ShownFinding[]) {
  const pieces: { start: number; passage: string; finding?: ShownFinding }[] = []
  let at = 0
  for (const finding of marking(text, findings)) {
    if (finding.start > at) pieces.push({ start: at, passage: text.slice(at, finding.start) })
    pieces.push({ start: finding.start, passage: text.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  if (at < text.length) pieces.push({ start: at, passage: text.slice(at) })
  return pieces
}
