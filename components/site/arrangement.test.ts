import { expect, test } from 'vitest'
import { arrangementOf, isFolded } from './arrangement'

const keys = ['household', 'institutional', 'adversary']

test('a lens that is named first comes first; the others follow as published', () => {
  expect(arrangementOf(keys, { order: 'adversary' }).order).toEqual([
    'adversary',
    'household',
    'institutional',
  ])
  expect(arrangementOf(keys, { order: ['institutional', 'household,adversary'] }).order).toEqual([
    'institutional',
    'household',
    'adversary',
  ])
})

test('lenses that the story does not have, and repetitions, are ignored', () => {
  const asked = { order: 'adversary,adversary,__proto__,<b>', hide: 'nobody', compare: 'household,nobody' }
  expect(arrangementOf(keys, asked)).toEqual({
    order: ['adversary', 'household', 'institutional'],
    hidden: [],
    compared: [],
    isChosen: true,
  })
})

test('two lenses are compared, and every other one is folded away', () => {
  const arrangement = arrangementOf(keys, { compare: 'household,adversary,institutional', hide: 'household' })
  expect(arrangement.compared).toEqual(['household', 'adversary'])
  expect(keys.filter((key) => isFolded(arrangement, key))).toEqual(['institutional'])
})

test('an address that asks for nothing leaves the page as it was published', () => {
  expect(arrangementOf(keys)).toEqual({ order: keys, hidden: [], compared: [], isChosen: false })
})
