'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { type LensView, rejectReasonNames } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import type { LensActions, LensMay } from './lens-actions'

type Props = {
  lens: LensView
  dirty: boolean
  may: LensMay
  actions: LensActions
  /** Why the desk would leave the lens out. */
  proposal: string | null
}

/** What can be decided about a lens as it stands. Buttons that the person may not use are not there. */
export function LensDecisions({ lens, dirty, may, actions, proposal }: Props) {
  const seen = { lensId: lens.id, version: lens.version }
  const { state } = lens
  const open = state !== 'omitted'
  const attempt = lens.attempts.find(({ state }) => state === 'queued' || state === 'running')
  return (
    <div className="grid gap-3 border-line border-t pt-3">
      <div className="flex flex-wrap items-start gap-2">
        {may.decide && state === 'proposed' && <Approve lens={lens} dirty={dirty} actions={actions} />}
        {may.decide && (state === 'proposed' || state === 'approved') && (
          <Reject lens={lens} actions={actions} />
        )}
        {may.decide && state !== 'empty' && state !== 'proposed' && (
          <ActForm action={actions.reopen} hidden={seen}>
            <ActButton pending="Reopening…">Reopen</ActButton>
          </ActForm>
        )}
        {attempt && may.request && (
          <ActForm action={actions.cancel} hidden={{ attemptId: attempt.id }}>
            <ActButton pending="Stopping…">Stop writing</ActButton>
          </ActForm>
        )}
        {may.choose && (state === 'empty' || state === 'proposed') && (
          <ActForm action={actions.drop} hidden={seen}>
            <ActButton variant="quiet" pending="Dropping…">
              Drop from this brief
            </ActButton>
          </ActForm>
        )}
        {may.write && lens.newDefinition && (
          <ActForm action={actions.takeDefinition} hidden={seen}>
            <ActButton pending="Taking…">Use new definition</ActButton>
          </ActForm>
        )}
      </div>
      {proposal && (
        <p className="rounded border border-line bg-ground px-3 py-2 text-sm">
          The desk proposes to leave out {lens.name}: {proposal}
          {may.decide && ' The words stand ready beside “Omit”; a person decides.'}
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {may.request && open && <Regenerate lens={lens} actions={actions} />}
        {may.decide && open && (
          <ActForm action={actions.omit} hidden={seen} className="flex flex-wrap items-end gap-2">
            <TextField
              label="Reason"
              name="reason"
              data-act="omit"
              className="min-w-32 flex-1"
              placeholder="What readers are told"
              defaultValue={proposal ?? undefined}
            />
            <ActButton pending="Leaving out…">Omit</ActButton>
          </ActForm>
        )}
      </div>
    </div>
  )
}

function Approve({ lens, dirty, actions }: { lens: LensView; dirty: boolean; actions: LensActions }) {
  const why = useId()
  return (
    <ActForm action={actions.approve} hidden={{ lensId: lens.id, hash: lens.hash }}>
      <ActButton
        variant="primary"
        pending="Approving…"
        disabled={dirty}
        aria-describedby={dirty ? why : undefined}
        data-act="approve"
      >
        Approve
      </ActButton>
      {dirty && (
        <span id={why} className="order-last basis-full text-muted text-sm">
          Approve is off while the text is not saved: an approval holds for exactly the saved text.
        </span>
      )}
    </ActForm>
  )
}

function Reject({ lens, actions }: { lens: LensView; actions: LensActions }) {
  const [asking, setAsking] = useState(false)
  const id = useId()
  return (
    <>
      <Button aria-expanded={asking} aria-controls={id} onClick={() => setAsking(!asking)} data-act="reject">
        Reject
      </Button>
      {asking && (
        <fieldset id={id} className="order-last flex basis-full flex-wrap items-center gap-2">
          <legend className="sr-only">Why it is rejected</legend>
          <span className="text-muted text-sm">Because of:</span>
          {Object.entries(rejectReasonNames).map(([reason, words]) => (
            <ActForm
              key={reason}
              action={actions.reject}
              hidden={{ lensId: lens.id, version: lens.version, reason }}
              onDone={() => setAsking(false)}
            >
              <ActButton small variant="danger" pending="Rejecting…">
                {words}
              </ActButton>
            </ActForm>
          ))}
        </fieldset>
      )}
    </>
  )
}

function Regenerate({ lens, actions }: { lens: LensView; actions: LensActions }) {
  return (
    <ActForm
      action={actions.regenerate}
      hidden={{ lensId: lens.id }}
      className="flex flex-wrap items-end gap-2"
    >
      <TextField label="Instruction (optional)" name="instruction" className="min-w-32 flex-1" />
      <ActButton pending="Asking…" data-act="regenerate">
        Regenerate
      </ActButton>
    </ActForm>
  )
}
