import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** A fresh Ed25519 key. `publicKey` is its 32 bytes in base64url, `privateKey` PKCS 8 in PEM. */
export function makeSigningKey(): { id: string; publicKey: string; privateKey: string } {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ format: 'jwk' }).x
  if (!publicKey) throw new Error('the key has no public half')
  const privateKey = pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  return { id: keyIdOf(publicKey), publicKey, privateKey }
}

/** The name of a key: the first 16 hexadecimal digits of SHA-256 over its 32 public bytes. */
export const keyIdOf = (publicKey: string) =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)

/** Signs the UTF-8 bytes of a text (Ed25519, RFC 8032); the signature is base64url. */
export const signText = (privateKey: string, text: string) =>
  sign(null, Buffer.from(text, 'utf8'), createPrivateKey(privateKey)).toString('base64url')

/** Whether a signature is over exactly this text. False for a malformed key or signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  // Otherwise spare bits of the last letter could be changed unnoticed.
  if (bytes.length !== 64 || bytes.toString('base64url') !== signature) return false
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(text, 'utf8'), key, bytes)
  } catch {
    return false
  }
}
