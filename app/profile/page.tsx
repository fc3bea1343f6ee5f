import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { linkNotices } from '@/domain/users/list-link-notices'
import { personById } from '@/domain/users/queries'
import { roleNames } from '@/domain/users/user'
import { requireActor } from '../_boundary/actor'
import { changeNameAction, changePasswordAction } from './actions'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const actor = await requireActor()
  const [person, notices] = await Promise.all([personById(actor.id), linkNotices(actor)])
  return (
    <>
      <PageHeading title="Profile" intro={`${person?.email ?? ''}, ${roleNames[actor.role].toLowerCase()}`} />
      <div className="grid max-w-md gap-8">
        <ActionForm action={changeNameAction} label="Name">
          <TextField
            label="Name"
            name="name"
            defaultValue={actor.name}
            hint="Shown in the newsroom and on stories that you write from now on."
            autoComplete="name"
          />
          <div>
            <SubmitButton pending="Saving…">Save the name</SubmitButton>
          </div>
        </ActionForm>
        <section aria-labelledby="password" className="grid gap-4">
          <h2 id="password">Password</h2>
          <ActionForm action={changePasswordAction} label="Password">
            <TextField
              label="Current password"
              name="current"
              type="password"
              autoComplete="current-password"
            />
            <TextField
              label="New password"
              name="password"
              type="password"
              hint="10 characters or more. Your other sessions end."
              autoComplete="new-password"
            />
            <div>
              <SubmitButton pending="Changing…">Change the password</SubmitButton>
            </div>
          </ActionForm>
        </section>
        {notices.length > 0 && (
          <section aria-labelledby="links" className="grid gap-2">
            <h2 id="links">Links to your account</h2>
            <p>Links for a new password that somebody else made in the last 90 days.</p>
            <ul className="grid list-disc gap-1 pl-5">
              {notices.map(({ id, at, by }) => (
                <li key={id}>
                  <Time at={at} absolute />, by {by}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
