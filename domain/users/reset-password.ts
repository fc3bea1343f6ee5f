import { eq } from 'drizzle-orm'
import { passwordResets, users } from '@/db/schema/users'
import { hashPassword } from '@/lib/crypto/password'
import { tokenHash } from '@/lib/crypto/token'
import type { Actor } from '../actor'
import { command, done, type Outcome, type Refused, refused } from '../command'
import { endSessions } from './end-sessions'
import { lockPerson } from './lock-person'
import { personOfReset } from './queries'
import { passwordProblem, type ResetPasswordInput } from './schema'

const visitor: Actor = { kind: 'system', job: 'reset' }

/** Sets a new password by a mailed link, once, and ends every session of that person. */
export async function resetPassword(
  input: ResetPasswordInput,
): Promise<Outcome<null, 'invalid_link' | Refused<'weak_password', string>>> {
  const person = await personOfReset(input.token)
  if (!person) return refused('invalid_link')
  const problem = passwordProblem(input.password, person)
  if (problem) return refused('weak_password', problem)
  const passwordHash = await hashPassword(input.password)
  return await setPassword(visitor, { hash: tokenHash(input.token), passwordHash })
}

const setPassword = command(async (input: { hash: string; passwordHash: string }, { tx, now }) => {
  const [reset] = await tx
    .select()
    .from(passwordResets)
    .where(eq(passwordResets.tokenHash, input.hash))
    .for('update')
  if (!reset || reset.usedAt || reset.expiresAt <= now) return refused('invalid_link')
  const person = await lockPerson(tx, reset.userId)
  if (!person.active) return refused('invalid_link')
  await tx.update(users).set({ passwordHash: input.passwordHash }).where(eq(users.id, person.id))
  await endSessions(tx, person.id, now)
  const detail = { madeBy: reset.madeBy }
  return done(null, { audit: { action: 'person.password_reset', subject: person.id, detail } })
})
