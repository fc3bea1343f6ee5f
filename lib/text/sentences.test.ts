import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from './sentences'
import { countWords } from './words'

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text)

test.each([
  ['The port opened. Ships came in.', ['The port opened.', 'Ships came in.']],
  ['Mr. Hale met Gov. Ortiz on Monday. They spoke.', ['Mr. Hale met Gov. Ortiz on Monday.', 'They spoke.']],
  ['The U.S. Treasury said so. Nobody objected.', ['The U.S. Treasury said so.', 'Nobody objected.']],
  ['He returned to the U.S. The trial goes on.', ['He returned to the U.S.', 'The trial goes on.']],
  ['J. R. Hale won by 3.5 points. Turnout fell.', ['J. R. Hale won by 3.5 points.', 'Turnout fell.']],
  ['It begins at 6 a.m. on Tuesday in St. Orme.', ['It begins at 6 a.m. on Tuesday in St. Orme.']],
  ['The vote is on Jan. 5 at noon. It is open.', ['The vote is on Jan. 5 at noon.', 'It is open.']],
  ['They chose Plan B. It failed.', ['They chose Plan B.', 'It failed.']],
  ['“Is it true?” she asked. “Yes.”', ['“Is it true?” she asked.', '“Yes.”']],
  ['港口开放了。船只进港。', ['港口开放了。', '船只进港。']],
])('%j', (text, expected) => {
  expect(texts(text)).toEqual(expected)
})

test('a paragraph always ends a sentence, even after an abbreviation', () => {
  expect(texts('A headline without a stop\n\nSaid Mr.\nHale')).toEqual([
    'A headline without a stop',
    'Said Mr.',
    'Hale',
  ])
})

test('every sentence is the slice its offsets name, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const sentences = splitSentences(text)
      for (const { text: sentence, start, end } of sentences) expect(text.slice(start, end)).toBe(sentence)
      expect(
        sentences
          .map((sentence) => sentence.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test('words are counted in any script', () => {
  expect(countWords("The mayor's plan cost $3.5 million.")).toBe(6)
  expect(countWords('港口开放了。', 'zh')).toBeGreaterThan(1)
  expect(countWords('', 'not a language')).toBe(0)
})

test('a long line has the sentences that its parts have', () => {
  const parts = [
    'The port opened. ',
    'Mr. Hale met Gov. Ortiz on Monday. ',
    '“Is it true?” she asked. ',
    'A fee of 3.5 points, ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 400, maxLength: 900 }), (pieces) => {
      const line = pieces.join('')
      const found = texts(line)
      expect(found.join('').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''))
      const unfinished = pieces.filter((piece) => piece.endsWith(', ')).length
      expect(found.length).toBeLessThanOrEqual(pieces.length)
      expect(found.length).toBeGreaterThanOrEqual(pieces.length - unfinished)
    }),
    { numRuns: 20 },
  )
})

test('the words of a long text are those of its halves', () => {
  const half = 'The mayor’s plan cost $3.5 million, or 4 percent. '.repeat(400)
  expect(countWords(half + half)).toBe(2 * countWords(half))
  expect(countWords(half)).toBe(400 * countWords('The mayor’s plan cost $3.5 million, or 4 percent. '))
})
