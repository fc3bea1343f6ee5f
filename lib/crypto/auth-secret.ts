import { env } from '@/lib/env'

/** The secret that sessions and derived keys depend on. Throws when the environment has none. */
export function authSecret(): string {
  const { AUTH_SECRET } = env()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set; it needs 32 characters or more')
  return AUTH_SECRET
}
