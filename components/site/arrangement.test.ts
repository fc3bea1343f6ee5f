import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangementAsked } from '@/domain/stories/order-lenses'
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

const asked = fc.record(
  Object.fromEntries(
    ['order', 'hide', 'compare'].map((name) => [
      name,
      fc
        .array(fc.constantFrom(...keys, 'nobody', '', '__proto__'), { maxLength: 5 })
        .map((some) => some.join()),
    ]),
  ),
)
const shown = (given: Record<string, string>) => {
  const { order, hidden, compared } = arrangementOf(keys, given)
  return JSON.stringify([order, hidden.sort(), compared.sort()])
}

test('whatever an address asks of a story, one address means it, and it shows the same', () => {
  fc.assert(
    fc.property(asked, asked, (one, other) => {
      const [canonical, another] = [arrangementAsked(keys, one), arrangementAsked(keys, other)]
      expect(shown(canonical)).toBe(shown(one))
      expect(JSON.stringify(canonical) === JSON.stringify(another)).toBe(shown(one) === shown(other))
    }),
  )
})

test.each([
  [{ order: 'household,institutional,adversary' }, {}],
  [{ order: 'adversary' }, { order: 'adversary,household,institutional' }],
  [{ hide: 'adversary,nobody,household,adversary' }, { hide: 'household,adversary' }],
  [{ compare: 'adversary,household,institutional' }, { compare: 'household,adversary' }],
  [{ compare: 'adversary' }, {}],
])('%j is the address %j', (given, canonical) => {
  expect(arrangementAsked(keys, given)).toEqual(canonical)
})
