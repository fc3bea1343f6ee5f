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

/** What a password is measured and compared in, so that every keyboard types the same one. */
const composed = z.string().transform((text) => text.normalize('NFC'))

/** Measured as a person sees it: an accent, a flag or a family is one character; invisible characters don't count. */
export const newPassword = composed.pipe(
  z
    .string()
    .refine((text) => visibleLength(text) >= 10, 'Use 10 characters or more.')
    .refine((text) => [...text].length <= 200, 'Use 200 characters or fewer.'),
)

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

function visibleLength(text: string): number {
  // Beyond any useful length; a page of text needn't be measured.
  const [...seen] = signs.segment(text.slice(0, 2_000))
  return seen.filter(({ segment }) => segment.replace(unseen, '') !== '').length
}

/** Any password that a person can have, in every way to type it. */
const typedPassword = (empty: string) => composed.pipe(z.string().min(1, empty).max(2_000))

/** Why a password is refused for this person, in words, or null when it will do. */
export function passwordProblem(password: string, person: { email: string; name: string }): string | null {
  const plain = folded(password)
  const [local = ''] = person.email.split('@')
  const own = [person.email, local, person.name].map(folded)
  if (own.includes(plain)) return 'Your name or address is not a password.'
  if (new Set(plain).size < 4) return 'Use more than three different characters.'
  return null
}

const folded = (text: string) => text.normalize('NFC').toLowerCase().trim()

export const signInInput = z.object({
  email: z.string().trim().min(1, 'Give your email address.').max(254),
  password: typedPassword('Give your password.'),
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
  current: typedPassword('Give your current password.'),
  password: newPassword,
})
export type ChangePasswordInput = z.output<typeof changePasswordInput>
