import { passwordMatches } from '@/lib/crypto/password'
import type { Actor } from '../actor'
import { failuresOfAnAddress, limitSignIn } from './limit-sign-in'
import { noteSlowedAddress } from './note-slowed-address'
import { personByEmail } from './queries'
import type { SignInInput } from './schema'
import { startSession } from './start-session'

type SignedIn =
  | { ok: true; userId: string; sessionId: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

const visitor: Actor = { kind: 'system', job: 'visitor' }

/**
 * Checks a password and starts a session. Unknown, disabled and wrong are one answer after the same
 * work; after too many attempts it asks to wait. The address must be the socket's, never from a client's header.
 */
export async function signIn(input: SignInInput, address: string): Promise<SignedIn> {
  const limited = await limitSignIn({ email: input.email, address }, () => enter(input))
  if (limited.ok) return { ok: true, ...limited.value }
  if (limited.reason === 'wait') return { ok: false, reason: 'wait', seconds: limited.seconds }
  if (limited.addressIsFull) await noteSlowedAddress(visitor, { address, failures: failuresOfAnAddress })
  return { ok: false, reason: 'wrong' }
}

type Entered = { ok: true; value: { userId: string; sessionId: string } } | { ok: false }

async function enter({ email, password }: SignInInput): Promise<Entered> {
  const person = await personByEmail(email)
  const matches = await passwordMatches(person?.passwordHash ?? null, password.normalize('NFC'))
  if (!person || !matches) return { ok: false }
  const { id: userId, name, role } = person
  const started = await startSession({ kind: 'user', id: userId, name, role }, { userId })
  if (!started.ok) return { ok: false }
  return { ok: true, value: { userId, sessionId: started.value.sessionId } }
}
