import { expect, test } from 'vitest'
import { isSignedBy, keyIdOf, makeSigningKey, signText } from './sign'

test('a signature holds for exactly one text and one key', () => {
  const key = makeSigningKey()
  const signature = signText(key.privateKey, 'Fares rise.')
  expect(key.id).toMatch(/^[0-9a-f]{16}$/)
  expect(key.id).toBe(keyIdOf(key.publicKey))
  expect(isSignedBy(key.publicKey, 'Fares rise.', signature)).toBe(true)
  expect(isSignedBy(key.publicKey, 'Fares fall.', signature)).toBe(false)
  expect(isSignedBy(makeSigningKey().publicKey, 'Fares rise.', signature)).toBe(false)
})

test('a malformed key or signature verifies nothing', () => {
  const key = makeSigningKey()
  const signature = signText(key.privateKey, '')
  expect(isSignedBy('not a key', '', signature)).toBe(false)
  for (const other of ['', 'AAAA', `${signature}=`, signature.slice(0, -1)]) {
    expect(isSignedBy(key.publicKey, '', other)).toBe(false)
  }
})

test('the test vector of RFC 8032 for an empty text is accepted', () => {
  const hex = (text: string) => Buffer.from(text, 'hex').toString('base64url')
  const key = hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  const signature = hex(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
  expect(isSignedBy(key, '', signature)).toBe(true)
})
