import { expect, test } from 'vitest'
import { inventedQuote } from './invented-quote'
import { aLens, inChinese } from './testing/a-lens'

const found = (text: string, more = {}) => inventedQuote(aLens(text, more)).map((one) => one.found)

test('words that nobody in the source said are stopped, whatever the quotation marks', () => {
  expect(found('Some call it "a tax on every boat" today.')).toEqual(['a tax on every boat'])
  expect(found('Some call it “a tax on every boat” today.')).toEqual(['a tax on every boat'])
  expect(found("Some call it 'a tax on every boat' today.")).toEqual(['a tax on every boat'])
})

test('one changed word makes a quotation invented', () => {
  expect(found('It is "a sea wall that must have been built in 1990".')).toHaveLength(1)
})

test.each([
  'It is "a sea wall that should have been built in 1990".',
  'It is “A sea wall that should have been built,” she said.',
  'It is "a sea wall … built in 1990".',
  'It is "a sea wall that should [at last] have been built".',
  'It is a "tax", a "sea tax" and no more.',
  "The workers' union and the carriers' lobby may meet.",
])('what the source has, and scare quotes of one or two words, pass: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('with a source in another language nothing is compared', () => {
  expect(found('Some call it "a tax on every boat" today.', inChinese)).toEqual([])
})
