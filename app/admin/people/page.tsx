import type { Metadata } from 'next'
import { OpenInvitations } from '@/components/admin/open-invitations'
import { PersonRow } from '@/components/admin/person-row'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Select } from '@/components/ui/choice-field'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { openInvitations, people } from '@/domain/users/queries'
import { roleChoices } from '@/domain/users/user'
import { requireRole } from '../../_boundary/actor'
import { guarded } from '../../_boundary/guarded'
import {
  changeRoleAction,
  disableAction,
  enableAction,
  inviteAction,
  revokeInvitationAction,
  signOutEverywhereAction,
  unlockAction,
} from './actions'

export const metadata: Metadata = { title: 'People' }

const actions = {
  changeRole: changeRoleAction,
  disable: disableAction,
  enable: enableAction,
  signOutEverywhere: signOutEverywhereAction,
  unlock: unlockAction,
}

export default async function PeoplePage() {
  const actor = await requireRole('admin')
  const [everybody, invitations] = await guarded(Promise.all([people(actor), openInvitations(actor)]))
  return (
    <>
      <PageHeading
        title="People"
        intro="Writers write, editors decide and publish, admins also run the newsroom. A change holds from the next page that somebody opens."
      />
      <div className="grid gap-8">
        <section aria-labelledby="invite" className="grid max-w-3xl gap-3">
          <h2 id="invite">Invite somebody</h2>
          <ActionForm action={inviteAction} label="Invite somebody">
            <div className="grid gap-3 sm:grid-cols-3">
              <TextField label="Name" name="name" autoComplete="off" />
              <TextField label="Email" name="email" type="email" autoComplete="off" />
              <Select label="Role" name="role" choices={roleChoices} defaultValue="writer" />
            </div>
            <div>
              <SubmitButton pending="Inviting…">Invite</SubmitButton>
            </div>
          </ActionForm>
        </section>
        <OpenInvitations invitations={invitations} revoke={revokeInvitationAction} />
        <section aria-labelledby="everybody" className="grid gap-3">
          <h2 id="everybody">Everybody</h2>
          <Table stacks caption="Everybody who works here" head={['Person', 'Last seen', 'Role', 'Access']}>
            {everybody.map((person) => (
              <PersonRow key={person.id} person={person} actions={actions} self={person.id === actor.id} />
            ))}
          </Table>
        </section>
      </div>
    </>
  )
}
