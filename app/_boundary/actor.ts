import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { UserActor } from '@/domain/actor'
import { actorOfSession } from '@/domain/users/queries'
import { touchSession } from '@/domain/users/touch-session'
import type { Role } from '@/domain/users/user'
import { paths } from './paths'
import { safeTarget } from './safe-target'
import { readSessionToken } from './session-cookie'

/** Who asks, or null for a reader. Read from the database, at most once while a page renders. */
export const optionalActor = cache(async (): Promise<UserActor | null> => {
  const token = await readSessionToken()
  if (!token) return null
  const actor = await actorOfSession(token.sid, token.sub)
  if (actor) await touchSession(token.sid)
  return actor
})

/** Who asks; redirects to the sign-in page, and from there back here, when nobody is signed in. */
export async function requireActor(): Promise<UserActor> {
  return (await optionalActor()) ?? redirect(paths.signInFor(safeTarget(await pathAsked())))
}

/** Our own server notes the page that was asked for; a client's own header of this name never gets through. */
const pathAsked = async () => (await headers()).get('x-lensroom-path')

/** Who asks, if they have one of these roles; otherwise redirects to a page that says so. */
export async function requireRole(...roles: Role[]): Promise<UserActor> {
  const actor = await requireActor()
  return roles.includes(actor.role) ? actor : redirect(paths.noAccess())
}
