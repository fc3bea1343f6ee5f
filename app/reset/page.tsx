import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import { Entrance } from '@/components/ui/entrance'
import { TextField } from '@/components/ui/text-field'
import { readSettings } from '@/domain/settings/queries'
import { requestResetAction } from './actions'

export const metadata: Metadata = { title: 'A new password', robots: { index: false } }

export default async function RequestResetPage() {
  const { siteName } = await readSettings()
  return (
    <Entrance siteName={siteName} title="A new password">
      <p>Give the address that you sign in with. A link comes by mail; it works once, within an hour.</p>
      <ActionForm action={requestResetAction} label="A new password">
        <TextField label="Email" name="email" type="email" autoComplete="username" required />
        <SubmitButton pending="Sending…">Send the link</SubmitButton>
      </ActionForm>
    </Entrance>
  )
}
