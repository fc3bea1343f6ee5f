import type { Metadata } from 'next'
import Link from 'next/link'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Entrance } from '@/components/ui/entrance'
import { TextField } from '@/components/ui/text-field'
import { readSettings } from '@/domain/settings/queries'
import { personOfReset } from '@/domain/users/queries'
import { resetPasswordAction } from '../actions'

export const metadata: Metadata = {
  title: 'A new password',
  robots: { index: false },
  referrer: 'no-referrer',
}

type Props = { params: Promise<{ token: string }> }

export default async function ResetPage({ params }: Props) {
  const { token } = await params
  const [{ siteName }, person] = await Promise.all([readSettings(), personOfReset(token)])
  if (!person) {
    return (
      <Entrance siteName={siteName} title="This link does not work any more">
        <p>
          It was used, or is older than an hour.{' '}
          <Link href="/reset" prefetch={false} className="text-accent underline">
            Ask for a new one.
          </Link>
        </p>
      </Entrance>
    )
  }
  return (
    <Entrance siteName={siteName} title="Choose a new password">
      <p>Every session that is open under this account ends.</p>
      <ActionForm action={resetPasswordAction} label="Choose a new password">
        <input type="hidden" name="token" value={token} />
        <TextField
          label="Password"
          name="password"
          type="password"
          hint="10 characters or more."
          autoComplete="new-password"
          required
        />
        <SubmitButton pending="Saving…">Set the password</SubmitButton>
      </ActionForm>
    </Entrance>
  )
}
