import { expect, test } from 'vitest'
import { length } from './length'
import { aLens } from './testing/a-lens'

const severity = (words: number) => length(aLens('fees '.repeat(words)))[0]?.severity ?? null

test.each([
  [7, 'blocker'],
  [8, 'note'],
  [11, 'note'],
  [12, null],
  [60, null],
  [61, 'note'],
  [90, 'note'],
  [91, 'blocker'],
])('%i words: %s', (words, expected) => {
  expect(severity(words)).toBe(expected)
})

test('a hyphenated word and a number with its sign are one word each', () => {
  expect(
    length(aLens('A day-to-day bill of $5.40 may rise – for every family at the harbour.')),
  ).toHaveLength(0)
})
