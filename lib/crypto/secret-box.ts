import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'
import { authSecret } from './auth-secret'

/** Encrypts a text for storing (AES-256-GCM under DATA_KEY, or a key derived from AUTH_SECRET). */
export function seal(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.')
}

/** The text that was sealed, or null when the key is another one or the text was tampered with. */
export function unseal(box: string): string | null {
  const [version, nonce, tag, sealed] = box.split('.')
  if (version !== 'v1' || !nonce || !tag || sealed === undefined) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    })
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString(
      'utf8',
    )
  } catch {
    return null
  }
}

const key = () =>
  Buffer.from(hkdfSync('sha256', env().DATA_KEY ?? authSecret(), '', 'lensroom stored secrets', 32))
