import { afterEach, expect, test } from 'vitest'
import { hashPassword, passwordMatches } from './password'
import { seal, unseal } from './secret-box'
import { newToken, tokenHash } from './token'

afterEach(() => {
  delete process.env.DATA_KEY
})

test('a password matches its own hash, however it was computed, and no password matches a missing one', async () => {
  const hash = await hashPassword('a river in spring')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  const answers = await Promise.all([
    passwordMatches(hash, 'a river in spring'),
    passwordMatches(hash, 'a river in autumn'),
    passwordMatches(null, 'no person has this password'),
    passwordMatches(hash, 'a river in spring'),
  ])
  expect(answers).toEqual([true, false, false, true])
})

test('what is sealed can be read again, but not with another key and not after a change', () => {
  const box = seal('sk-secret')
  expect(box).not.toContain('sk-secret')
  expect(seal('sk-secret')).not.toBe(box)
  expect(unseal(box)).toBe('sk-secret')
  expect(unseal(`${box.slice(0, -2)}AA`)).toBeNull()
  expect(unseal('v1.a.b.c')).toBeNull()
  expect(unseal('')).toBeNull()
  process.env.DATA_KEY = 'another key of more than 32 characters'
  expect(unseal(box)).toBeNull()
})

test('a link carries 32 random bytes, of which only the hash is kept', () => {
  const { token, tokenHash: kept } = newToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(kept).toBe(tokenHash(token))
  expect(kept).not.toContain(token)
})
