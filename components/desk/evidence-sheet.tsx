'use client'

import type { ShownFinding } from '@/domain/gates/finding'
import { ActsMessage } from './acts'
import { type FindingActions, FindingEntry } from './finding-entry'
import { Sheet } from './sheet'
import type { SourcePassage } from './source-passage'

/** What a person tapped on: a finding, a passage of a source, or a finding with its passage. */
export type Tapped = { finding: ShownFinding | null; source: SourcePassage | null }

type Props = {
  tapped: Tapped
  onClose: () => void
  briefId: string
  place: string
  text: string
  actions: FindingActions | null
}

/** On a phone, the evidence for what was tapped: the reason, the ways to overrule it, and the source around it. */
export function EvidenceSheet({
  tapped: { finding, source },
  onClose,
  briefId,
  place,
  text,
  actions,
}: Props) {
  return (
    <Sheet title={finding ? 'What was found' : 'What the source says'} onClose={onClose}>
      {finding && (
        <div className="grid gap-2">
          <ActsMessage />
          <FindingEntry
            briefId={briefId}
            place={place}
            text={text}
            finding={finding}
            actions={actions}
            onDone={onClose}
          />
        </div>
      )}
      {source && (
        <blockquote className="border-line border-l-2 pl-3 leading-relaxed">
          <span className="text-muted">{source.before} </span>
          <mark className="rounded-xs bg-warn-soft text-ink">{source.sentence}</mark>
          <span className="text-muted"> {source.after}</span>
        </blockquote>
      )}
      {finding && !source && <p className="text-muted">This finding points to no passage of a source.</p>}
    </Sheet>
  )
}
