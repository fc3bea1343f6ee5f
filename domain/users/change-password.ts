import { eq } from 'drizzle-orm'
import { pool } from '@/db/client'
import { users } from '@/db/schema/users'
import { hashPassword, passwordMatches } from '@/lib/crypto/password'
import { limiter } from '@/lib/limits/limiter'
import type { UserActor } from '../actor'
import { command, done, type Outcome, type Refused, refused } from '../command'
import { endSessions } from './end-sessions'
import { personById } from './queries'
import { type ChangePasswordInput, passwordProblem } from './schema'

type Refusal = 'wrong_password' | Refused<'weak_password', string> | 'wait'
const triesAnHour = 10

/** Changes one's own password and ends all other sessions; asks for the current one. */
export async function changePassword(
  actor: UserActor,
  input: ChangePasswordInput & { sessionId: string },
): Promise<Outcome<null, Refusal>> {
  const tries = limiter(pool(), 'change_password', 3_600)
  if ((await tries.count(actor.id)) > triesAnHour) return refused('wait')
  const person = await personById(actor.id)
  const matches = await passwordMatches(person?.passwordHash ?? null, input.current.normalize('NFC'))
  if (!person || !matches) return refused('wrong_password')
  const problem = passwordProblem(input.password, person)
  if (problem) return refused('weak_password', problem)
  const passwordHash = await hashPassword(input.password)
  const changed = await setPassword(actor, { userId: actor.id, passwordHash, sessionId: input.sessionId })
  await tries.forget(actor.id)
  return changed
}

type NewPassword = { userId: string; passwordHash: string; sessionId: string }

const setPassword = command(async ({ userId, passwordHash, sessionId }: NewPassword, { tx, now }) => {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId))
  await endSessions(tx, userId, now, sessionId)
  return done(null, { audit: { action: 'person.password_changed', subject: userId } })
})
