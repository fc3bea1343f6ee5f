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

test.each([
  ['a braille blank', '\u2800'],
  ['a Hangul filler', '\u3164'],
  ['a half-width Hangul filler', '\uffa0'],
  ['a Hangul initial filler', '\u115f'],
  ['a Hangul medial filler', '\u1160'],
  ['a combining grapheme joiner', '\u034f'],
  ['an Arabic letter mark', '\u061c'],
  ['a Khmer inherent vowel', '\u17b4'],
  ['a Mongolian vowel separator', '\u180e'],
  ['an invisible plus', '\u2064'],
  ['a variation selector after a letter', '\ufe0f'],
  ['another variation selector', '\ufe01'],
  ['a selector of the supplement', '\u{e0101}'],
  ['an annotation anchor', '\ufff9'],
  ['a reserved invisible character', '\ufff0'],
  ['a shorthand control', '\u{1bca0}'],
  ['an Egyptian blank', '\u{13441}'],
  ['a null notehead', '\u{1d159}'],
  ['a musical control', '\u{1d173}'],
  ['a tag', '\u{e0061}'],
])('%s is taken out like the others', (_, unseen) => {
  expect(cleanText(`Har${unseen}bour${unseen}`)).toEqual({ text: 'Harbour', invisible: 2 })
})

test('of several joiners or selectors in a row, the first may be needed', () => {
  expect(cleanText('می\u200c\u200c\u200dخواهم').invisible).toBe(2)
  expect(cleanText('❤\ufe0f\ufe0f').invisible).toBe(1)
})

test.each([
  '❤️',
  '1️⃣',
  '👩\u200d👩\u200d👧',
  '🏳️\u200d🌈',
  'क्\u200dष',
  '1445 ه\u200d',
  'नेपाल्\u200cको',
  '葛\ufe00',
])('%s stays as it is written', (written) =>
  expect(cleanText(written)).toEqual({ text: written, invisible: 0 }),
)

test('a line has no line breaks', () => {
  expect(cleanLine(' Harbour\r\n  opens\u00a0early ')).toBe('Harbour opens early')
})
