'use client'

import type { FormAction } from '@/components/ui/form-state'
import { mayOverrule, type ShownFinding, saysPassage } from '@/domain/gates/finding'
import { gateTable } from '@/domain/gates/gates'
import { acknowledgementReasonNames } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import { FindingBadge } from './finding-badge'
import { type Anchors, spanKey } from './source-text'

export type FindingActions = Record<'overrule' | 'withdrawOverrule', FormAction>
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

/** What the gates found in a text: what, why, the passage of the source, and the four ways to overrule it. */
export function FindingList({ briefId, place, text, findings, anchors, actions }: Props) {
  if (findings.length === 0) return null
  return (
    <ul className="grid gap-3">
      {findings.map((finding) => {
        const { gate, found, why, sourceSpan, acknowledged } = finding
        const anchor = sourceSpan && anchors[spanKey(sourceSpan)]
        const passage = found === text.trim() || saysPassage(finding) ? '' : found
        const hidden = { briefId, place, gate, passage: found }
        return (
          <li
            key={`${gate} ${finding.start}`}
            className="grid gap-2 rounded border border-line bg-ground px-3 py-2 text-sm"
          >
            <p>
              <FindingBadge {...finding} /> <span className="font-medium">{gateTable[gate].title}.</span>{' '}
              {passage && <strong>“{passage}”</strong>} {why}{' '}
              {anchor && (
                <a href={`#${anchor}`} className="text-accent underline">
                  Show the passage of the source
                </a>
              )}
            </p>
            {acknowledged && (
              <p className="text-muted">
                Overruled by {acknowledged.by}: {acknowledgementReasonNames[acknowledged.reason]}.
              </p>
            )}
            {actions && acknowledged && (
              <ActForm action={actions.withdrawOverrule} hidden={hidden}>
                <div>
                  <ActButton small pending="Taking back…">
                    Take this back
                  </ActButton>
                </div>
              </ActForm>
            )}
            {actions && !acknowledged && mayOverrule(finding) && (
              <fieldset className="flex flex-wrap items-center gap-2">
                <legend className="sr-only">Overrule “{passage || gateTable[gate].title}”</legend>
                <span className="text-muted">Overrule:</span>
                {Object.entries(acknowledgementReasonNames).map(([reason, words]) => (
                  <ActForm key={reason} action={actions.overrule} hidden={{ ...hidden, reason }}>
                    <ActButton small pending="Overruling…">
                      {words}
                    </ActButton>
                  </ActForm>
                ))}
              </fieldset>
            )}
          </li>
        )
      })}
    </ul>
  )
}
