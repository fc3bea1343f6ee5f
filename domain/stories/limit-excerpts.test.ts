import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitExcerpts } from './limit-excerpts'

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ')
const counted = (excerpt: string | null) =>
  excerpt === null ? 0 : excerpt.split(' ').filter((word) => word !== '…').length

/** A passage of so many words, of which the sentence shares those at these places. */
const passage = (length: number, ...places: number[]) => {
  const text = words(length)
  const shared = places.map((at) => {
    const start = text.indexOf(`w${at}`)
    return { start, end: start + `w${at}`.length }
  })
  return { source: 0, text, shared }
}

test('a short passage is kept whole, a long one is cut around what the sentence shares with it', () => {
  const short = { source: 0, text: 'Fees rise in March.', shared: [] }
  const [whole, none, cut] = limitExcerpts([short, null, passage(60, 40, 45)], [400])
  expect([whole, none]).toEqual(['Fees rise in March.', null])
  expect(cut).toMatch(/^… .*\bw40\b.*\bw45\b/)
  expect(counted(cut ?? null)).toBe(25)
})

test('a figure or a name in common is in the excerpt, wherever it stands', () => {
  const text = `The Ratepayer Forum, which represents residential customers in four towns along the coast and has done so for a long while, estimated last week that the average bill would rise by 212 crowns.`
  const start = text.indexOf('212')
  const [cut] = limitExcerpts([{ source: 0, text, shared: [{ start, end: start + 3 }] }], [400])
  expect(cut).toContain('212 crowns')
})

test('many passages from a short source are each cut shorter before any is left out', () => {
  const excerpts = limitExcerpts(
    Array.from({ length: 9 }, () => passage(30)),
    [400],
  )
  expect(excerpts.map(counted).every((count) => count >= 11)).toBe(true)
})

test('a passage without spaces is not quoted', () => {
  expect(limitExcerpts([{ source: 0, text: '字'.repeat(900), shared: [] }], [40])).toEqual([null])
})

test('whatever a story quotes is at most a quarter of each source, 300 words, and 25 an excerpt', () => {
  const drawn = fc.record({
    source: fc.nat({ max: 2 }),
    length: fc.integer({ min: 1, max: 90 }),
    at: fc.nat({ max: 89 }),
  })
  const sizes = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(fc.option(drawn, { nil: null }), { maxLength: 60 }), sizes, (given, sources) => {
      const passages = given.map(
        (one) => one && { ...passage(one.length, one.at % one.length), source: one.source },
      )
      const excerpts = limitExcerpts(passages, sources)
      expect(excerpts).toHaveLength(passages.length)
      for (const [source, size] of sources.entries()) {
        const used = excerpts.filter((_, at) => passages[at]?.source === source)
        expect(used.reduce((sum, one) => sum + counted(one), 0)).toBeLessThanOrEqual(size / 4)
      }
      expect(excerpts.reduce((sum, one) => sum + counted(one), 0)).toBeLessThanOrEqual(300)
      for (const [at, excerpt] of excerpts.entries()) {
        expect(counted(excerpt)).toBeLessThanOrEqual(25)
        if (excerpt) expect(passages[at]?.text).toContain(excerpt.replace(/^… | …$/g, ''))
      }
    }),
  )
})
