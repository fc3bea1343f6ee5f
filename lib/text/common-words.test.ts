import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonWords } from './common-words'

const kept = (a: string[], b: string[]) =>
  diffArrays(a, b)
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0)

test('it counts what a shortest edit keeps', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 150 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(commonWords(a, b)).toBe(kept(a, b))
    }),
    { numRuns: 500 },
  )
})

test('two long texts without much in common are compared in the time of a test', () => {
  const one = Array.from({ length: 40_000 }, (_, at) => String(at))
  const other = [...one].reverse()
  expect(commonWords(one, other)).toBe(1)
})

test('two long texts of a few signs are compared too, and longer ones count as rewritten', () => {
  const signs = (length: number, step: number) => Array.from({ length }, (_, at) => String((at * step) % 7))
  expect(commonWords(signs(40_000, 3), signs(40_000, 5))).toBeGreaterThan(10_000)
  expect(commonWords(['a', ...signs(200_000, 3), 'z'], ['a', ...signs(200_000, 5), 'z'])).toBeLessThan(10)
})
