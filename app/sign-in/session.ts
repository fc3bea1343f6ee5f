import { type Outcome, type Refused, refused } from '@/domain/command'
import type { SignInInput } from '@/domain/users/schema'
import { signIn } from '@/domain/users/sign-in'
import { signOut } from '@/domain/users/sign-out'
import { optionalActor } from '../_boundary/actor'
import { safeTarget } from '../_boundary/safe-target'
import { clearSessionToken, readSessionToken, setSessionToken } from '../_boundary/session-cookie'

type Entered = Outcome<{ target: string }, 'wrong' | Refused<'wait', number>>

/** Signs in and gives the browser its session. */
export async function enter(
  { address }: { address: string },
  { target, ...input }: SignInInput & { target: string },
): Promise<Entered> {
  const signedIn = await signIn(input, address)
  if (!signedIn.ok) {
    return 'seconds' in signedIn ? refused('wait', signedIn.seconds) : refused('wrong')
  }
  await setSessionToken({ sub: signedIn.userId, sid: signedIn.sessionId })
  return { ok: true, value: { target: safeTarget(target) } }
}

/** Ends the session in the database and takes it from the browser; it does not matter if it ended before. */
export async function leave(): Promise<Outcome<null>> {
  const [actor, token] = await Promise.all([optionalActor(), readSessionToken()])
  if (actor && token) await signOut(actor, { sessionId: token.sid })
  await clearSessionToken()
  return { ok: true, value: null }
}
