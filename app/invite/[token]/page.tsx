import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Entrance } from '@/components/ui/entrance'
import { TextField } from '@/components/ui/text-field'
import { readSettings } from '@/domain/settings/queries'
import { openInvitation } from '@/domain/users/queries'
import { roleNames } from '@/domain/users/user'
import { acceptInvitationAction } from '../actions'

export const metadata: Metadata = { title: 'Invitation', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

export default async function InvitePage({ params }: Props) {
  const { token } = await params
  const [{ siteName }, invitation] = await Promise.all([readSettings(), openInvitation(token)])
  if (!invitation) {
    return (
      <Entrance siteName={siteName} title="This invitation is not open">
        <p>It was used, taken back, or is older than seven days. Ask an admin for a new one.</p>
      </Entrance>
    )
  }
  return (
    <Entrance siteName={siteName} title={`Join as ${roleNames[invitation.role].toLowerCase()}`}>
      <p>
        You will sign in as <strong>{invitation.email}</strong>.
      </p>
      <ActionForm action={acceptInvitationAction} label="Join">
        <input type="hidden" name="token" value={token} />
        <TextField label="Name" name="name" defaultValue={invitation.name} autoComplete="name" required />
        <TextField
          label="Password"
          name="password"
          type="password"
          hint="10 characters or more."
          autoComplete="new-password"
          required
        />
        <SubmitButton pending="Joining…">Join</SubmitButton>
      </ActionForm>
    </Entrance>
  )
}
