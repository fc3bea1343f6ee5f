import { expect, test } from 'vitest'
import { redact } from './redact'

test.each([
  'Incorrect API key provided: sk-abc123def456.',
  'Incorrect API key provided: sk-abc1***********f456.',
  'Header Authorization: Bearer abc123def456 is wrong.',
  'Key AIzaSyabc123def456 is not valid.',
  'Cannot reach http://user:abc123def456@gateway.example/v1.',
])('what has the shape of a key is removed: %s', (text) => {
  expect(redact(text)).not.toMatch(/abc1|f456/)
})

test('the key in use is removed whatever its shape, plain or as part of an address', () => {
  expect(redact('No a+b/c here, nor a%2Bb%2Fc.', 'a+b/c')).toBe('No [key] here, nor [key].')
})

test('a detail is one line of 300 characters at most', () => {
  expect(redact('a\n'.repeat(400))).toHaveLength(300)
  expect(redact('one\n two')).toBe('one two')
})
