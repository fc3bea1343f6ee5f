import { passwordMatches } from '@/lib/crypto/password'
import { countSignIn } from './limit-sign-in'
import { personByEmail } from './queries'
import type { SignInInput } from './schema'
import { startSession } from './start-session'

type SignedIn =
  | { ok: true; userId: string; sessionId: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

/**
 * Checks a password and starts a session. Unknown, disabled and wrong are one answer after the same
 * work; too many tries are asked to wait. The address must be the socket's, never a header's of the client.
 */
export async function signIn(input: SignInInput, address: string): Promise<SignedIn> {
  const attempt = await countSignIn(input.email, address)
  if (!attempt.ok) return { ok: false, reason: 'wait', seconds: attempt.seconds }
  const person = await personByEmail(input.email)
  const matches = await passwordMatches(person?.passwordHash ?? null, input.password.normalize('NFC'))
  if (!person || !matches) return { ok: false, reason: 'wrong' }
  const { id: userId, name, role } = person
  const started = await startSession({ kind: 'user', id: userId, name, role }, { userId })
  if (!started.ok) return { ok: false, reason: 'wrong' }
  await attempt.succeeded()
  return { ok: true, userId, sessionId: started.value.sessionId }
}
