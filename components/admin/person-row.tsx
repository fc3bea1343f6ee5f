'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/button'
import { Select } from '@/components/ui/choice-field'
import type { FormAction } from '@/components/ui/form-state'
import { Cell } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { type Person, roleChoices } from '@/domain/users/user'

export type PersonActions = {
  changeRole: FormAction
  disable: FormAction
  enable: FormAction
  signOutEverywhere: FormAction
  unlock: FormAction
}

/** One person: who they are, and what an admin can do to them, with what it touches said beforehand. */
export function PersonRow({
  person,
  actions,
  self,
}: {
  person: Person
  actions: PersonActions
  self: boolean
}) {
  const { id, name, active, openSessions, keptWaiting } = person
  const sessions = openSessions === 1 ? '1 open session' : `${openSessions} open sessions`
  return (
    <tr>
      <Cell className="min-w-44">
        <p className="font-medium">
          <bdi>{name}</bdi> {self && <span className="font-normal text-muted">(you)</span>}
        </p>
        <p className="break-all text-muted text-sm">{person.email}</p>
        <p className="mt-1 flex flex-wrap gap-1 text-muted text-sm">
          {!active && <Badge tone="danger">Disabled</Badge>}
          {keptWaiting && <Badge tone="warn">Kept waiting after wrong passwords</Badge>}
        </p>
      </Cell>
      <Cell className="text-muted text-sm">
        {person.lastSeen ? <Time at={person.lastSeen} /> : 'never'}
        <p>{sessions}</p>
      </Cell>
      <Cell className="min-w-52">
        <ActionForm action={actions.changeRole} className="grid gap-2" message="below">
          <input type="hidden" name="userId" value={id} />
          <Select label={`${name} works as`} name="role" choices={roleChoices} defaultValue={person.role} />
          <div>
            <SubmitButton variant="secondary" small pending="Changing…">
              Change role
            </SubmitButton>
          </div>
        </ActionForm>
      </Cell>
      <Cell className="min-w-64">
        <div className="grid gap-3">
          <Act
            action={active ? actions.disable : actions.enable}
            userId={id}
            danger={active}
            button={active ? 'Disable' : 'Enable'}
            effect={
              active
                ? `${name} is signed out at once and cannot sign in. What they wrote stays.`
                : `${name} can sign in again with the old password.`
            }
          />
          <Act
            action={actions.signOutEverywhere}
            userId={id}
            button="Sign out everywhere"
            effect={`Ends ${sessions} of ${name}.`}
          />
          {keptWaiting && (
            <Act
              action={actions.unlock}
              userId={id}
              button="Let try again now"
              effect={`Ends the wait of ${name} after wrong passwords.`}
            />
          )}
        </div>
      </Cell>
    </tr>
  )
}

type ActProps = { action: FormAction; userId: string; button: string; effect: string; danger?: boolean }

function Act({ action, userId, button, effect, danger = false }: ActProps) {
  const id = `${button.replace(/\W/g, '-')}-${userId}`
  return (
    <ActionForm action={action} className="grid gap-1" message="below">
      <input type="hidden" name="userId" value={userId} />
      <div>
        <SubmitButton variant={danger ? 'danger' : 'secondary'} small aria-describedby={id}>
          {button}
        </SubmitButton>
      </div>
      <p id={id} className="text-muted text-sm">
        {effect}
      </p>
    </ActionForm>
  )
}
