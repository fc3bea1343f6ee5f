import { env } from '@/lib/env'

/** Sets next-auth's own variables from ours. Runs before Next is loaded. */
export function setNextAuthEnv(): void {
  const { PUBLIC_URL, AUTH_SECRET } = env()
  if (AUTH_SECRET) process.env.NEXTAUTH_SECRET = AUTH_SECRET
  if (PUBLIC_URL) {
    process.env.NEXTAUTH_URL = PUBLIC_URL
    delete process.env.AUTH_TRUST_HOST
  } else {
    // The gateway has checked the host and dropped what others said about it.
    delete process.env.NEXTAUTH_URL
    process.env.AUTH_TRUST_HOST = 'true'
  }
}
