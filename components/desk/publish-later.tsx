import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import type { BriefView } from '@/domain/publication/brief-view'
import { ActButton, ActForm } from './act-form'
import { AgainFields } from './again-fields'

export type ScheduleAct = 'schedule' | 'unschedule'
type Props = {
  brief: Pick<BriefView, 'id' | 'hash' | 'publicState' | 'schedule' | 'may'>
  actions: Record<ScheduleAct, FormAction>
}

/** When the brief will be published automatically, or the form to schedule it. */
export function PublishLater({ brief, actions }: Props) {
  const { id: briefId, schedule, may, publicState } = brief
  return (
    <>
      {schedule && (
        <div className="grid justify-items-start gap-2 border-line border-t pt-4">
          <p>
            {schedule.by} scheduled this for <Time at={schedule.at} absolute />
            {schedule.kind && `, as ${schedule.kind === 'minor' ? 'a minor change' : 'an update'}`}. Nothing
            can be edited until then.
          </p>
          {schedule.note && (
            <p className="text-muted text-sm">
              Readers will be told: <bdi>{schedule.note}</bdi>
            </p>
          )}
          {may.unschedule && (
            <ActForm action={actions.unschedule} hidden={{ briefId }}>
              <ActButton pending="Taking back…">Unschedule</ActButton>
            </ActForm>
          )}
        </div>
      )}
      {may.schedule && (
        <ActForm
          action={actions.schedule}
          hidden={{ briefId, hash: brief.hash }}
          className="grid justify-items-start gap-3 border-line border-t pt-4"
          label="Schedule"
        >
          <PublishAt />
          {publicState === 'published' && <AgainFields what="the scheduled change" />}
          <p className="text-muted text-sm">
            Scheduling is your decision on the front text, as publishing is. Everything is checked again when
            the time comes.
          </p>
          <ActButton pending="Scheduling…">Schedule</ActButton>
        </ActForm>
      )}
    </>
  )
}

/** A day and a time by the person's own clock; without script they're in UTC, and the form says so. */
function PublishAt() {
  const [zone, setZone] = useState('')
  const [offset, setOffset] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    setZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
    setOffset(offsetAt(field.current?.value ?? ''))
  }, [])
  return (
    <>
      <TextField
        label="Publish at"
        name="publishAt"
        type="datetime-local"
        ref={field}
        hint={zone ? `In your time, ${zone}.` : 'In UTC.'}
        onInput={({ currentTarget: { value } }) => setOffset(offsetAt(value))}
      />
      <input type="hidden" name="offset" value={offset} />
    </>
  )
}

/** Minutes ahead of UTC here at this local time: summer and winter differ. */
const offsetAt = (local: string) => -new Date(local).getTimezoneOffset() || 0
