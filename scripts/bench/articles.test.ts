import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPages, sharesOf } from './articles'
import { sameAuthor, sameDate, sameTitle } from './same-answer'

const dir = new URL('../../../shared/data/articles', import.meta.url).pathname

test.skipIf(!existsSync(dir))(
  'real pages are read as well as we say (skipped where the saved pages are not beside the project)',
  async () => {
    const shares = sharesOf(await checkPages(dir))
    expect(shares.title).toBeGreaterThanOrEqual(0.95)
    expect(shares.date).toBeGreaterThanOrEqual(0.85)
    expect(shares.author).toBeGreaterThanOrEqual(0.8)
  },
)

test('titles may differ in quotes and spaces, not in words', () => {
  expect(sameTitle('It’s  open', "It's open")).toBe(true)
  expect(sameTitle('It is open', "It's open")).toBe(false)
})

test('dates are instants; a bare day matches that day, and no other', () => {
  expect(sameDate('2021-07-11T21:00:51Z', '2021-07-11T21:00:00.000Z')).toBe(true)
  expect(sameDate('2021-07-11T21:00:51Z', '2021-07-11T21:00:52.000Z')).toBe(false)
  expect(sameDate('2016-11-18T00:00:00Z', '2016-11-18T05:00:00.000Z')).toBe(true)
  expect(sameDate('2022-07-19T00:00:00Z', '2022-07-18T22:00:00.000Z')).toBe(true)
  expect(sameDate('2022-07-19T00:00:00Z', '2022-07-18T09:00:00.000Z')).toBe(false)
  expect(sameDate('2022-07-19T00:00:00Z', '2022-07-20T05:00:00.000Z')).toBe(false)
  expect(sameDate(null, '2022-07-20T05:00:00.000Z')).toBe(false)
})

test('authors are the same people however they are set', () => {
  expect(sameAuthor('Ann Orme, Ben Hale', 'By ANN ORMEBen Hale')).toBe(true)
  expect(sameAuthor('Ann Orme', 'Ann Orme | ann@post.example.org')).toBe(true)
  expect(sameAuthor('Ann Orme', 'Ann Orme, Ben Hale')).toBe(false)
})
