import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitExcerpts } from './limit-excerpts'

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ')
const counted = (excerpt: string | null) =>
  excerpt === null ? 0 : excerpt.split(' ').filter((word) => word !== '…').length

test('a short passage is kept whole, a long one ends in an ellipsis at the end of a word', () => {
  const short = { source: 0, text: 'Fees rise in March.', bearsOut: true }
  const long = { source: 0, text: words(60), bearsOut: true }
  expect(limitExcerpts([short, null, long], [400])).toEqual(['Fees rise in March.', null, `${words(25)} …`])
})

test('many passages from a short source are each cut shorter before any is left out', () => {
  const excerpts = limitExcerpts(
    Array.from({ length: 9 }, () => ({ source: 0, text: words(30), bearsOut: true })),
    [400],
  )
  expect(excerpts.map(counted)).toEqual(Array.from({ length: 9 }, () => 11))
})

test('what bears a sentence out is quoted before what a sentence only comes near to', () => {
  const near = { source: 0, text: words(30), bearsOut: false }
  const borneOut = { source: 0, text: words(20), bearsOut: true }
  expect(limitExcerpts([near, near, near, borneOut], [100]).map(counted)).toEqual([0, 0, 0, 20])
})

test('a passage without spaces is not quoted', () => {
  expect(limitExcerpts([{ source: 0, text: '字'.repeat(900), bearsOut: true }], [40])).toEqual([null])
})

test('whatever a story quotes is at most a quarter of each source, 300 words, and 25 an excerpt', () => {
  const passage = fc.record({
    source: fc.nat({ max: 2 }),
    length: fc.integer({ min: 1, max: 90 }),
    bearsOut: fc.boolean(),
  })
  const sizes = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(fc.option(passage, { nil: null }), { maxLength: 60 }), sizes, (given, sources) => {
      const passages = given.map((one) => one && { ...one, text: words(one.length) })
      const excerpts = limitExcerpts(passages, sources)
      expect(excerpts).toHaveLength(passages.length)
      for (const [source, size] of sources.entries()) {
        const used = excerpts.filter((_, at) => passages[at]?.source === source)
        expect(used.reduce((sum, one) => sum + counted(one), 0)).toBeLessThanOrEqual(size / 4)
      }
      expect(excerpts.reduce((sum, one) => sum + counted(one), 0)).toBeLessThanOrEqual(300)
      for (const [at, excerpt] of excerpts.entries()) {
        expect(counted(excerpt)).toBeLessThanOrEqual(25)
        if (excerpt) expect(passages[at]?.text.startsWith(excerpt.replace(/ …$/, ''))).toBe(true)
      }
    }),
  )
})
