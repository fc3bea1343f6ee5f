import { expect, test } from 'vitest'
import { cleanLine, cleanText } from './clean-text'

test('what a reader cannot see is taken out and counted', () => {
  const tagged = [...'go'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')
  expect(cleanText(`Har\u200bbour \u202eopens\u202c\u2066${tagged}\u0007`)).toEqual({
    text: 'Harbour opens',
    invisible: 7,
  })
})

test('soft hyphens go without being counted, and accents are composed', () => {
  expect(cleanText('Ha\u00adfen cafe\u0301')).toEqual({ text: 'Hafen café', invisible: 0 })
})

test('joiners stay where the script or an emoji needs them', () => {
  expect(cleanText('می\u200cخواهم 👩\u200d🚒').invisible).toBe(0)
  expect(cleanText('pass\u200dword').text).toBe('password')
})

test('a line has no line breaks', () => {
  expect(cleanLine(' Harbour\r\n  opens\u00a0early ')).toBe('Harbour opens early')
})
