import { expect, test } from 'vitest'
import { balance } from './balance'
import { aLens } from './testing/a-lens'

const { references, language } = aLens('')

test('the lenses of a brief are weighed against each other and the source', () => {
  const lenses = [
    { key: 'a', name: 'A', text: 'Families may pay more for groceries. Fees rise by 14 percent.' },
    { key: 'b', name: 'B', text: 'Families may pay more for their groceries. Fees rise by 14 percent.' },
    { key: 'c', name: 'C', text: 'Regulators could ask who builds the wall.' },
    { key: 'd', name: 'D', text: '' },
  ]
  const figures = balance({ lenses, references, language })
  expect(figures.pairs).toHaveLength(3)
  expect(figures.pairs[0]).toMatchObject({ a: { key: 'a' }, b: { key: 'b' }, same: true })
  expect(figures.lenses.map(({ nearest }) => nearest?.name)).toEqual(['B', 'A', undefined, undefined])
  expect(figures.pairs[1]).toMatchObject({ b: { key: 'c' }, same: false })
  expect(figures.lenses[0]).toMatchObject({ words: 11, hedgedShare: 0.5 })
  expect(figures.lenses[3]).toMatchObject({ words: 0, hedgedShare: null, inSourceShare: null })
})
