import { z } from 'zod'

export const email = z
  .string()
  .trim()
  .max(254, 'Keep the address under 255 characters.')
  .pipe(z.email('Give a full email address, as in name@example.org.'))

const withoutControls = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export const personName = z
  .string()
  .transform(withoutControls)
  .pipe(z.string().min(1, 'Give a name.').max(80, 'Keep the name under 80 characters.'))

export const role = z.enum(['writer', 'editor', 'admin'], { error: 'Choose a role.' })

export const newPassword = z
  .string()
  .min(10, 'Use 10 characters or more.')
  .max(200, 'Use 200 characters or fewer.')
  .transform((text) => text.normalize('NFC'))

/** Why a password is refused for this person, in words, or null when it will do. */
export function passwordProblem(password: string, person: { email: string; name: string }): string | null {
  const plain = password.toLowerCase().trim()
  const [local] = person.email.toLowerCase().split('@')
  const own = [person.email.toLowerCase(), local, person.name.toLowerCase()]
  if (own.includes(plain)) return 'Your name or address is not a password.'
  if (new Set(plain).size < 4) return 'Use more than three different characters.'
  return null
}

export const signInInput = z.object({
  email: z.string().trim().min(1, 'Give your email address.').max(254),
  password: z.string().min(1, 'Give your password.').max(200),
})
export type SignInInput = z.output<typeof signInInput>

export const inviteInput = z.object({ name: personName, email, role })
export type InviteInput = z.output<typeof inviteInput>

export const personInput = z.object({ userId: z.uuid() })
export type PersonInput = z.output<typeof personInput>

export const changeRoleInput = personInput.extend({ role })
export type ChangeRoleInput = z.output<typeof changeRoleInput>

export const acceptInput = z.object({ token: z.string().min(1), name: personName, password: newPassword })
export type AcceptInput = z.output<typeof acceptInput>

export const requestResetInput = z.object({ email })
export type RequestResetInput = z.output<typeof requestResetInput>

export const resetPasswordInput = z.object({ token: z.string().min(1), password: newPassword })
export type ResetPasswordInput = z.output<typeof resetPasswordInput>

export const changePasswordInput = z.object({
  current: z.string().min(1, 'Give your current password.').max(200),
  password: newPassword,
})
export type ChangePasswordInput = z.output<typeof changePasswordInput>
