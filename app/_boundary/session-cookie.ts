import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { authSecret } from '@/lib/crypto/auth-secret'
import { publicUrl } from '@/lib/env'

/** The token names the session and says nothing about the person, who is read on each request. */
export const sessionToken = z.object({ sub: z.uuid(), sid: z.uuid() })
export type SessionToken = z.infer<typeof sessionToken>

export const sessionSeconds = 7 * 86_400

export const isHttps = () => publicUrl().startsWith('https://')

/** `__Host-` and Secure exactly when readers come by https; a plain local site can't set a Secure cookie. */
export const cookieName = (name: string) => `${isHttps() ? '__Host-' : ''}next-auth.${name}`

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isHttps(),
})

/** What the cookie of this request claims, or null when it is missing, forged or too old. */
export async function readSessionToken(): Promise<SessionToken | null> {
  const token = (await cookies()).get(cookieName('session-token'))?.value
  if (!token) return null
  const decoded = await decode({ token, secret: authSecret() }).catch(() => null)
  return sessionToken.safeParse(decoded).data ?? null
}

/** Gives the browser a session. */
export async function setSessionToken(token: SessionToken): Promise<void> {
  const value = await encode({ token, secret: authSecret(), maxAge: sessionSeconds })
  const options = { ...cookieOptions(), maxAge: sessionSeconds }
  ;(await cookies()).set(cookieName('session-token'), value, options)
}

/** Takes the session from the browser. */
export async function clearSessionToken(): Promise<void> {
  ;(await cookies()).set(cookieName('session-token'), '', { ...cookieOptions(), maxAge: 0 })
}
