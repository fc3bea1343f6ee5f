'use client'

import type { ReactNode } from 'react'
import type { FormAction } from '@/components/ui/form-state'
import {
  acknowledgementReasonNames,
  mayOverrule,
  type ShownFinding,
  saysPassage,
} from '@/domain/gates/finding'
import { gateTable } from '@/domain/gates/gates'
import { ActButton, ActForm } from './act-form'
import { FindingBadge } from './finding-badge'

export type FindingActions = Record<'overrule' | 'withdrawOverrule', FormAction>
type Props = {
  briefId: string
  /** A lens key, or `front`. */
  place: string
  text: string
  finding: ShownFinding
  /** Absent for somebody who may not overrule. */
  actions: FindingActions | null
  onDone?: () => void
  /** The way to the passage of the source, or the passage itself. */
  children?: ReactNode
}

/** One finding: what, why, and the four ways to overrule it, one tap each. */
export function FindingEntry({ briefId, place, text, finding, actions, onDone, children }: Props) {
  const { gate, found, why, acknowledged } = finding
  const passage = found === text.trim() || saysPassage(finding) ? '' : found
  const hidden = { briefId, place, gate, passage: found }
  return (
    <>
      <p>
        <FindingBadge {...finding} /> <span className="font-medium">{gateTable[gate].title}.</span>{' '}
        {passage && <strong>“{passage}”</strong>} {why} {children}
      </p>
      {acknowledged && (
        <p className="text-muted">
          Overruled by {acknowledged.by}: {acknowledgementReasonNames[acknowledged.reason]}.
        </p>
      )}
      {actions && acknowledged && (
        <ActForm action={actions.withdrawOverrule} hidden={hidden} onDone={onDone}>
          <div>
            <ActButton small className={thumb} pending="Taking back…">
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
            <ActForm key={reason} action={actions.overrule} hidden={{ ...hidden, reason }} onDone={onDone}>
              <ActButton small className={thumb} pending="Overruling…">
                {words}
              </ActButton>
            </ActForm>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** Large enough for a thumb where the screen is small. */
const thumb = 'max-sm:min-h-11'
