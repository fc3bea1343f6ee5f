import type { ReactNode } from 'react'
import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import type { BriefView, Notice } from '@/domain/publication/brief-view'
import { ActButton, ActForm } from './act-form'

export type StoryAct = 'hold' | 'releaseHold' | 'requestHold' | 'settleHoldRequest' | 'pullLens'
type Props = {
  brief: Pick<BriefView, 'id' | 'may' | 'hold' | 'holdAsked' | 'onPage'>
  actions: Record<StoryAct, FormAction>
}

/** What one editor may do at once to a story that readers see, and how anybody else asks for it. */
export function StoryActs({ brief, actions }: Props) {
  const { id: briefId, may, hold, holdAsked, onPage } = brief
  if (!may.hold && !may.request_hold) return null
  const mayAsk = !may.hold && !hold && !holdAsked
  return (
    <section aria-labelledby="on-page-title" className="grid gap-4 border-line border-t pt-4">
      <h3 id="on-page-title">The story that readers see</h3>
      {hold && (
        <Said notice={hold} did="has held it since">
          Readers are told that it is being checked. The text stays.
        </Said>
      )}
      {holdAsked && <Said notice={holdAsked} did="asked to hold it on" />}
      {may.hold && holdAsked && (
        <ReasonForm
          action={actions.settleHoldRequest}
          briefId={briefId}
          label="Why no hold is needed"
          button={<ActButton pending="Noting…">No hold needed</ActButton>}
        />
      )}
      {may.hold && !hold && (
        <ReasonForm
          action={actions.hold}
          briefId={briefId}
          label="What is in doubt"
          hint="For the newsroom. Readers see at once that the story is being checked; its text stays."
          button={<ActButton pending="Holding…">Hold</ActButton>}
        />
      )}
      {may.hold && hold && (
        <ReasonForm
          action={actions.releaseHold}
          briefId={briefId}
          label="What the check found"
          hint="For the newsroom. The notice goes at once. What was wrong is told as a correction."
          button={<ActButton pending="Ending…">End the check</ActButton>}
        />
      )}
      {mayAsk && (
        <ReasonForm
          action={actions.requestHold}
          briefId={briefId}
          label="What is in doubt"
          hint="Editors see it on top of their desk and decide. Readers see nothing of it."
          button={<ActButton pending="Asking…">Ask for a hold</ActButton>}
        />
      )}
      {may.pull_lens && onPage.length > 0 && (
        <ReasonForm
          action={actions.pullLens}
          briefId={briefId}
          label="What is wrong with the lens"
          hint="For the newsroom."
          button={
            <ActButton variant="danger" pending="Pulling…">
              Pull the lens
            </ActButton>
          }
        >
          <Select
            label="Lens to pull"
            name="key"
            hint="Its text leaves the page at once, and the page says that it was pulled for checking. It comes back only by a new decision."
            choices={onPage.map(({ key, name }) => ({ value: key, label: name }))}
            className="w-full"
          />
        </ReasonForm>
      )}
    </section>
  )
}

type ReasonProps = {
  action: FormAction
  briefId: string
  label: string
  hint?: string
  button: ReactNode
  children?: ReactNode
}

/** An act that asks for a reason in a line. */
const ReasonForm = ({ action, briefId, label, hint, button, children }: ReasonProps) => (
  <ActForm action={action} hidden={{ briefId }} className="grid justify-items-start gap-2">
    {children}
    <TextField label={label} name="reason" hint={hint} className="w-full" />
    {button}
  </ActForm>
)

function Said({ notice, did, children }: { notice: Notice; did: string; children?: string }) {
  return (
    <p className="rounded bg-warn-soft px-3 py-2 text-warn">
      {notice.by} {did} <Time at={notice.at} absolute />: <bdi>{notice.reason}</bdi> {children}
    </p>
  )
}
