import { randomBytes } from 'node:crypto'
import { sha256 } from '@/lib/canonical'

/** A secret for a link (32 random bytes) and the hash that is stored in its place. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: tokenHash(token) }
}

/** What the database keeps of a link's secret. */
export const tokenHash = (token: string) => sha256(token)
