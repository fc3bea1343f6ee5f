'use client'

import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'

export function SignInForm({ action, target }: { action: FormAction; target: string }) {
  return (
    <ActionForm action={action} label="Sign in">
      <input type="hidden" name="target" value={target} />
      <TextField label="Email" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <SubmitButton pending="Signing in…">Sign in</SubmitButton>
    </ActionForm>
  )
}
