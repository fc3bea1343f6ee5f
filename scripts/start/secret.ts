import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env'

/** Makes sure AUTH_SECRET is set: made once and kept in DATA_DIR, so sessions outlive a restart. */
export function ensureSecret(): void {
  const { AUTH_SECRET, DATA_DIR } = env()
  if (AUTH_SECRET) return
  const file = join(DATA_DIR, 'auth-secret')
  mkdirSync(DATA_DIR, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  process.env.AUTH_SECRET = readFileSync(file, 'utf8').trim()
}
