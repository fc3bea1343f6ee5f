import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opening } from './opening'
import { parts } from './prose'

test('a teaser ends with a whole sentence and does not trip over a decimal', () => {
  const long = `The bank charges 2.2 cents. ${'A second sentence follows here. '.repeat(10)}`
  expect(opening(long)).toMatch(/^The bank charges 2\.2 cents\. .*here\.$/)
  expect(opening(long).length).toBeLessThanOrEqual(240)
})

test('one long sentence is kept whole', () => {
  const sentence = `${'word '.repeat(80)}end.`
  expect(opening(sentence)).toBe(sentence)
})

test('marking sentences never changes a text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, inferences) => {
      expect(
        parts(text, inferences)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
