import { describe, expect, test } from 'vitest'
import { changedShare, changedWords, countedWords } from './changed-share'

const fresh = Array.from({ length: 190 }, (_, at) => `word${at}`)
const report = 'The council raised bus fares by 12 percent. A monthly pass will cost 56 euros from July.'

/** 190 words, however they're joined, must count as more than the sixteen they were added to. */
describe.each([
  ['a blank', ' '],
  ['a hyphen', '-'],
  ['a dash', '—'],
  ['a slash', '/'],
  ['an underscore', '_'],
  ['an apostrophe', '’'],
  ['a full stop', '.'],
  ['a middle dot', '·'],
  ['a braille blank', '\u2800'],
  ['a Hangul filler', '\u3164'],
  ['a half-width filler', '\uffa0'],
  ['a zero-width space', '\u200b'],
  ['a zero-width joiner', '\u200d'],
  ['a word joiner', '\u2060'],
  ['a soft hyphen', '\u00ad'],
  ['a combining grapheme joiner', '\u034f'],
  ['a variation selector', '\ufe0f'],
  ['a tag', '\u{e0061}'],
  ['a no-break space', '\u00a0'],
  ['an emoji', '🚌'],
  ['a bar', '|'],
  ['a line break', '\n'],
])('words joined by %s', (_, joint) => {
  test('count one by one', () => {
    expect(changedWords(report, `${report} ${fresh.join(joint)}`)).toBeGreaterThanOrEqual(190)
  })
})

describe('words that nothing joins', () => {
  test.each([
    ['in one run', 'fares'.repeat(190), 70],
    ['with capitals', 'FaresRise'.repeat(95), 190],
    ['in full-width letters', 'ｆａｒｅｓ'.repeat(190), 70],
    ['under accents', 'fare\u0301s'.repeat(190), 70],
    ['in digits', '12345'.repeat(190), 70],
    ['in mathematical letters', '𝐟𝐚𝐫𝐞𝐬'.repeat(190), 70],
    ['in Chinese', '公交车票价上涨百分之十二'.repeat(16), 190],
    ['in Thai', 'ค่าโดยสารรถเมล์'.repeat(16), 100],
    ['in Japanese', 'バスの運賃が上がる'.repeat(22), 190],
    ['in Braille', '⠋⠁⠗⠑⠎'.repeat(38), 190],
  ])('%s count by what stands there', (_, text, least) => {
    expect(countedWords(text).length).toBeGreaterThanOrEqual(least)
    expect(changedWords(report, `${report} ${text}`)).toBeGreaterThanOrEqual(least)
  })
})

describe('what a change counts', () => {
  test.each([
    ['a figure', report.replace('12', '21'), 1],
    ['a capital', report.replace('July', 'july'), 1],
    ['words that go', report.replace(' from July', ''), 2],
    ['two words that change places', report.replace('monthly pass', 'pass monthly'), 1],
    ['an accent', report.replace('fares', 'farés'), 1],
    ['a look-alike of another script', report.replace('fares', 'fаres'), 1],
    ['a symbol', `${report} 🚌`, 1],
  ])('%s', (_, after, words) => expect(changedWords(report, after)).toBe(words))

  test.each([
    ['punctuation', report.replaceAll('.', ' –')],
    ['white space', report.replaceAll(' ', '\u00a0\n')],
    ['composition', 'cafe\u0301', 'café'],
    ['what nobody sees', `\u2800${report}\u3164`],
  ])('%s is none', (_, after, before = report) => expect(changedShare(before, after)).toBe(0))

  test('every word is a share of one', () => {
    expect(changedShare('', '')).toBe(0)
    expect(changedShare('', report)).toBe(1)
    expect(changedShare('one two three four five', 'one two three four six')).toBeCloseTo(1 / 5)
  })
})
