'use client'

import { Button } from '@/components/ui/button'
import type { FormState } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import type { LensView } from '@/domain/lenses/lens'
import { ActButton, ActForm } from './act-form'
import { ApproveButton } from './approve-button'
import type { LensActions, LensMay } from './lens-actions'
import { Reject } from './reject-reasons'
import type { useApproval } from './use-approval'

type Props = {
  lens: LensView
  may: LensMay
  actions: LensActions
  approval: ReturnType<typeof useApproval>
  /** Why the desk would leave the lens out. */
  proposal: string | null
  /** Whether a phone shows this lens alone, with its bar. */
  alone: boolean
  onDecided: (did: string) => (answer: FormState) => void
  onEdit: () => void
  onNext: () => void
}

/** What can be decided about a lens in its current state. Buttons that the person may not use aren't there. */
export function LensDecisions(props: Props) {
  const { lens, may, actions, proposal, onDecided } = props
  const seen = { lensId: lens.id, version: lens.version }
  const { state } = lens
  const open = state !== 'omitted'
  const attempt = lens.attempts.find(({ state }) => state === 'queued' || state === 'running')
  return (
    <div className="grid gap-3 border-line border-t pt-3">
      <div className="flex flex-wrap items-start gap-2">
        <DecisionBar {...props} />
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
          <ActForm
            action={actions.omit}
            hidden={seen}
            className="flex flex-wrap items-end gap-2"
            onDone={onDecided('Omitted')}
          >
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

/** The decision itself. On a phone it is a bar at the bottom of the screen, for the lens that is shown. */
function DecisionBar({ lens, may, actions, approval, alone, onDecided, onEdit, onNext }: Props) {
  const { state } = lens
  return (
    <div data-lens-bar className={alone ? `${bar} sm:contents` : 'contents'}>
      {may.decide && state === 'proposed' && (
        <ApproveButton
          lens={lens}
          approval={approval}
          actions={actions}
          className={wide}
          onDone={onDecided('Approved')}
        />
      )}
      {may.decide && state !== 'empty' && state !== 'proposed' && (
        <ActForm action={actions.reopen} hidden={{ lensId: lens.id, version: lens.version }}>
          <ActButton className={wide} pending="Reopening…">
            Reopen
          </ActButton>
        </ActForm>
      )}
      {alone && may.write && state !== 'omitted' && (
        <Button className={`${wide} sm:hidden`} onClick={onEdit} data-act="open-editor">
          Edit
        </Button>
      )}
      {may.decide && (state === 'proposed' || state === 'approved') && (
        <Reject lens={lens} actions={actions} className={wide} onDone={onDecided('Rejected')} />
      )}
      {alone && (
        <Button className={`${wide} sm:hidden`} onClick={onNext}>
          Next
        </Button>
      )}
    </div>
  )
}

const bar =
  'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:flex max-sm:flex-wrap max-sm:gap-2 max-sm:border-line max-sm:border-t max-sm:bg-surface max-sm:px-3 max-sm:pt-2 max-sm:pb-[max(0.5rem,env(safe-area-inset-bottom))]'
const wide = 'max-sm:min-h-11 max-sm:flex-1'

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
