import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import type { BriefView, Notice } from '@/domain/briefs/brief-view'
import { ActButton, ActForm } from './act-form'

export type StoryAct = 'hold' | 'releaseHold' | 'requestHold' | 'settleHoldRequest' | 'pullLens'
type Props = {
  brief: Pick<BriefView, 'id' | 'may' | 'hold' | 'holdAsked' | 'onPage'>
  actions: Record<StoryAct, FormAction>
}

const formLook = 'grid justify-items-start gap-2'

/** What one editor may do at once to a story that readers see, and how anybody else asks for it. */
export function StoryActs({ brief, actions }: Props) {
  const { id: briefId, may, hold, holdAsked, onPage } = brief
  if (!may.hold && !may.request_hold) return null
  const mayAsk = !may.hold && !hold && !holdAsked
  return (
    <section aria-labelledby="on-page-title" className="grid gap-4 border-line border-t pt-4">
      <h3 id="on-page-title">The story that readers see</h3>
      {hold && (
        <Said notice={hold} did="holds it">
          Readers are told that it is being checked. The text stays.
        </Said>
      )}
      {holdAsked && <Said notice={holdAsked} did="asks to hold it" />}
      {may.hold && holdAsked && (
        <ActForm action={actions.settleHoldRequest} hidden={{ briefId }} className={formLook}>
          <TextField label="Why no hold is needed" name="reason" className="w-full" />
          <ActButton pending="Noting…">No hold needed</ActButton>
        </ActForm>
      )}
      {may.hold && !hold && (
        <ActForm action={actions.hold} hidden={{ briefId }} className={formLook}>
          <TextField
            label="What is in doubt"
            name="reason"
            hint="For the newsroom. Readers see at once that the story is being checked; its text stays."
            className="w-full"
          />
          <ActButton pending="Holding…">Hold</ActButton>
        </ActForm>
      )}
      {may.hold && hold && (
        <ActForm action={actions.releaseHold} hidden={{ briefId }} className={formLook}>
          <TextField
            label="What the check found"
            name="found"
            hint="For the newsroom. The notice goes at once. What was wrong is told as a correction."
            className="w-full"
          />
          <ActButton pending="Ending…">End the check</ActButton>
        </ActForm>
      )}
      {mayAsk && (
        <ActForm action={actions.requestHold} hidden={{ briefId }} className={formLook}>
          <TextField
            label="What is in doubt"
            name="reason"
            hint="Editors see it on top of their desk and decide. Readers see nothing of it."
            className="w-full"
          />
          <ActButton pending="Asking…">Ask for a hold</ActButton>
        </ActForm>
      )}
      {may.pull_lens && onPage.length > 0 && (
        <ActForm action={actions.pullLens} hidden={{ briefId }} className={formLook}>
          <Select
            label="Lens to pull"
            name="key"
            hint="Its text leaves the page at once, and the page says that it was pulled for checking. It comes back only by a new decision."
            choices={onPage.map(({ key, name }) => ({ value: key, label: name }))}
            className="w-full"
          />
          <TextField
            label="What is wrong with the lens"
            name="reason"
            hint="For the newsroom."
            className="w-full"
          />
          <ActButton variant="danger" pending="Pulling…">
            Pull the lens
          </ActButton>
        </ActForm>
      )}
    </section>
  )
}

function Said({ notice, did, children }: { notice: Notice; did: string; children?: string }) {
  return (
    <p className="rounded bg-warn-soft px-3 py-2 text-warn">
      {notice.by} {did} since <Time at={notice.at} absolute />: <bdi>{notice.reason}</bdi> {children}
    </p>
  )
}
