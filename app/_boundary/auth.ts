import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { actorOfSession } from '@/domain/users/queries'
import { signInInput } from '@/domain/users/schema'
import { signIn } from '@/domain/users/sign-in'
import { signOut } from '@/domain/users/sign-out'
import { authSecret } from '@/lib/crypto/auth-secret'
import { log } from '@/lib/log'
import { addressIn } from './client-address'
import { safeTarget } from './safe-target'
import { cookieName, cookieOptions, isHttps, sessionSeconds, sessionToken } from './session-cookie'

/** How next-auth signs people in: by password, with a token that only names a session of the database. */
export const authOptions = (): NextAuthOptions => ({
  secret: authSecret(),
  providers: [
    CredentialsProvider({
      credentials: { email: { label: 'Email' }, password: { label: 'Password', type: 'password' } },
      authorize: async (credentials, request) => {
        const input = signInInput.safeParse(credentials)
        if (!input.success) return null
        const signedIn = await signIn(input.data, addressIn(request.headers?.['x-lensroom-address']))
        if (!signedIn.ok) return null
        const user = { id: signedIn.userId, sessionId: signedIn.sessionId }
        return user
      },
    }),
  ],
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  useSecureCookies: isHttps(),
  cookies: {
    sessionToken: { name: cookieName('session-token'), options: cookieOptions() },
    callbackUrl: { name: cookieName('callback-url'), options: cookieOptions() },
    csrfToken: { name: cookieName('csrf-token'), options: cookieOptions() },
  },
  callbacks: {
    redirect: ({ url, baseUrl }) => new URL(safeTarget(url), baseUrl).href,
    jwt: async ({ token, user }) => {
      const fresh = z.object({ id: z.uuid(), sessionId: z.uuid() }).safeParse(user)
      const { sub, sid } = sessionToken.parse(
        fresh.success ? { sub: fresh.data.id, sid: fresh.data.sessionId } : token,
      )
      if (!(await actorOfSession(sid, sub))) throw new SessionOver()
      return { sub, sid }
    },
    session: async ({ session, token }) => {
      const { sub, sid } = sessionToken.parse(token)
      const actor = await actorOfSession(sid, sub)
      if (!actor) throw new SessionOver()
      return { user: { name: actor.name }, expires: session.expires }
    },
  },
  events: { signOut: async ({ token }) => await endSession(token) },
  logger: {
    error: (code) => log.info({ code }, 'next-auth refused a request'),
    warn: (code) => log.debug({ code }, 'next-auth warns'),
    debug: () => {},
  },
})

/** Makes next-auth answer as to a stranger and take the cookie back. */
class SessionOver extends Error {}

async function endSession(token: unknown): Promise<void> {
  const parsed = sessionToken.safeParse(token)
  if (!parsed.success) return
  const actor = await actorOfSession(parsed.data.sid, parsed.data.sub)
  if (actor) await signOut(actor, { sessionId: parsed.data.sid })
}
