import { describe, expect, test } from 'vitest'
import { newPassword, passwordProblem, signInInput } from './schema'

const accepts = (password: string) => newPassword.safeParse(password).success

describe('a new password is measured in what a person sees', () => {
  test.each([
    ['nine letters, one of them typed as a letter and an accent', 'abcdefghe\u0301'],
    ['nine letters, one with an accent that has no letter of its own', 'abcdefghq\u0301'],
    ['nine Hangul syllables typed in their parts', '\u1112\u1161\u11ab'.repeat(9)],
    ['nine faces, each of several code points', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(9)],
    ['nine letters and one that shows nothing', 'abcdefghi\u200B'],
    ['nine letters and a half of a letter', 'abcdefghi\uD800'],
    ['accents without an end on one letter', `abcdefgh${'\u0301'.repeat(150)}`],
  ])('%s are too few', (_, password) => {
    expect(accepts(password)).toBe(false)
  })

  test.each([
    ['ten letters', 'abcdefghij'],
    ['ten letters typed with accents', 'e\u0301'.repeat(10)],
    ['ten faces', '\u{1F600}\u{1F601}'.repeat(5)],
    ['two hundred letters typed with accents', 'e\u0301'.repeat(200)],
    ['two hundred faces', '\u{1F600}'.repeat(200)],
  ])('%s will do, and open the door afterwards', (_, password) => {
    expect(accepts(password)).toBe(true)
    expect(signInInput.safeParse({ email: 'a@example.test', password }).success).toBe(true)
  })

  test('more than two hundred are too many', () => {
    for (const password of ['a'.repeat(201), 'e\u0301'.repeat(201), '\u{1F600}'.repeat(201)])
      expect(accepts(password)).toBe(false)
  })
})

test('however it is typed, it is the same password', () => {
  expect(newPassword.parse('re\u0301sume\u0301 of a river')).toBe(
    newPassword.parse('r\u00e9sum\u00e9 of a river'),
  )
})

test('the own name is refused as a password in either spelling', () => {
  const person = { email: 'a@example.test', name: 'Zo\u00eb Andr\u00e9e V.' }
  expect(passwordProblem('zoe\u0308 andre\u0301e v.', person)).toMatch(/^Your name/)
})
