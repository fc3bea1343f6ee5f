'use client'

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { type LensView, lensStateNames, rejectReasonNames } from '@/domain/lenses/lens'
import { Acts, ActsMessage } from './acts'
import { AttemptLine, provenance } from './attempt-line'
import { CandidatePanel } from './candidate-panel'
import { EvidenceList } from './evidence-list'
import { EvidenceSheet } from './evidence-sheet'
import { FindingList } from './finding-list'
import type { LensActions, LensMay } from './lens-actions'
import { LensDecisions } from './lens-decisions'
import { LensEditor } from './lens-editor'
import { lensTone } from './lens-rail'
import { LensStream } from './lens-stream'
import { MarginPairs } from './margin-pairs'
import { EndOfText, MarkedText } from './marked-text'
import { useReview } from './review-desk'
import type { Anchors, Translations } from './source-text'
import { UndoDecision, useDecided } from './undo-decision'
import { useApproval } from './use-approval'
import { useLensText } from './use-lens-text'

type Props = {
  briefId: string
  lens: LensView
  may: LensMay
  actions: LensActions
  anchors: Anchors
  translations: Translations
  /** Why the desk would leave the lens out. */
  proposal: string | null
}

/** One lens: its text, what was found in it, where it came from, and what is decided about it. */
export function LensCard(props: Props) {
  return (
    <Acts>
      <Card {...props} />
    </Acts>
  )
}

function Card({ briefId, lens, may, actions, anchors, translations, proposal }: Props) {
  const section = useRef<HTMLElement>(null)
  const text = useLensText(lens)
  const review = useReview()
  const [editing, setEditing] = useState(false)
  const approval = useApproval(lens, section, { dirty: text.dirty, may, actions, anchors })
  const onDecided = useDecided(lens)
  const edit = (at?: { start: number; end: number }) => {
    flushSync(() => setEditing(true))
    const field = section.current?.querySelector('textarea')
    field?.focus()
    if (at && !text.dirty) field?.setSelectionRange(at.start, at.end)
  }
  const elsewhere = review.current !== null && review.current !== lens.key
  const open = lens.state !== 'omitted'
  const writable = open && may.write
  const evidence = lens.attempts.find((attempt) => attempt.evidence)?.evidence
  return (
    <section
      ref={section}
      id={`lens-${lens.key}`}
      aria-labelledby={`name-${lens.key}`}
      data-lens={lens.key}
      data-waits={lens.state === 'proposed' || lens.state === 'empty' ? '' : undefined}
      className={`grid scroll-mt-4 gap-3 rounded border border-line bg-surface p-4 target:border-accent max-sm:scroll-mt-16 ${elsewhere ? 'max-sm:hidden' : ''}`}
    >
      <header className="grid gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h2 id={`name-${lens.key}`} tabIndex={-1}>
            {lens.name}
          </h2>
          <Badge tone={lensTone[lens.state]}>{lensStateNames[lens.state]}</Badge>
          {lens.running && <Badge tone="accent">Being written…</Badge>}
        </div>
        <p className="text-muted text-sm">{lens.frame}</p>
        <DecisionLine lens={lens} />
      </header>
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        <ActsMessage />
        <UndoDecision lens={lens} reopen={actions.reopen} />
      </div>
      <LensStream briefId={briefId} attempts={lens.attempts} />
      {lens.candidate && may.write && open && (
        <CandidatePanel lens={lens} candidate={lens.candidate} actions={actions} />
      )}
      {writable ? (
        <LensEditor
          lens={lens}
          text={text}
          may={may}
          actions={actions}
          anchors={anchors}
          reading={review.current !== null && !editing}
          shown={approval.shown}
          onApproved={onDecided('Approved')}
        />
      ) : (
        <p className={`max-w-prose whitespace-pre-wrap leading-relaxed ${open ? '' : 'text-muted'}`}>
          {lens.body ? (
            <MarkedText
              text={lens.body}
              findings={lens.findings}
              anchors={anchors}
              end={lens.ledger.length === 0}
            />
          ) : (
            'No text.'
          )}
        </p>
      )}
      {open && (
        <FindingList
          briefId={briefId}
          place={lens.key}
          text={lens.body}
          findings={lens.findings}
          anchors={anchors}
          actions={may.overrule ? actions : null}
        />
      )}
      {open && lens.ledger.length > 0 && (
        <div>
          <MarginPairs
            briefId={briefId}
            place={lens.key}
            rows={lens.ledger}
            findings={lens.findings}
            anchors={anchors}
            translations={translations}
            actions={may.overrule ? actions : null}
            fix={writable ? { href: `#text-${lens.key}`, go: edit } : null}
            unsaved={text.dirty}
          />
          <EndOfText />
        </div>
      )}
      {lens.disclaimer && <p className="text-muted text-sm">Readers see: {lens.disclaimer}</p>}
      {evidence && open && <EvidenceList evidence={evidence} anchors={anchors} />}
      <Provenance lens={lens} />
      <LensDecisions
        lens={lens}
        may={may}
        actions={actions}
        approval={approval}
        proposal={proposal}
        alone={review.current === lens.key}
        onDecided={onDecided}
        onEdit={() => edit()}
        onNext={() => review.goOn(lens.key)}
      />
      {approval.tapped && (
        <EvidenceSheet
          tapped={approval.tapped}
          onClose={approval.closeSheet}
          briefId={briefId}
          place={lens.key}
          text={lens.body}
          actions={may.overrule ? actions : null}
        />
      )}
    </section>
  )
}

function DecisionLine({ lens }: { lens: LensView }) {
  const { state, decidedBy, decidedAt, omitReason, rejectReason } = lens
  if (!decidedBy || !decidedAt || state === 'empty' || state === 'proposed') return null
  return (
    <p className="text-muted text-sm">
      {lensStateNames[state]} by {decidedBy} <Time at={decidedAt} />
      {omitReason && (
        <>
          . Readers see: <bdi>{omitReason}</bdi>
        </>
      )}
      {rejectReason && `: ${rejectReasonNames[rejectReason]}`}
    </p>
  )
}

function Provenance({ lens }: { lens: LensView }) {
  const [last, ...earlier] = lens.attempts
  if (!last) {
    return lens.body ? <p className="text-muted text-sm">Written by a person. No model was asked.</p> : null
  }
  return (
    <div className="grid gap-1">
      <AttemptLine attempt={last} />
      {earlier.length > 0 && (
        <details className="text-muted text-sm">
          <summary className="min-h-6 cursor-pointer">Earlier requests</summary>
          <ul className="grid gap-1 pt-1">
            {earlier.map((attempt) => (
              <li key={attempt.id} className="tabular-nums">
                <Time at={attempt.requestedAt} />, {attempt.requestedBy}:{' '}
                {attempt.failure
                  ? attempt.failure.words
                  : attempt.state === 'cancelled'
                    ? 'stopped'
                    : provenance(attempt)}
                {attempt.instruction && ` (asked: ${attempt.instruction})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
