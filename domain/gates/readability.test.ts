import { expect, test } from 'vitest'
import { readability } from './readability'
import { aLens, harbourReport } from './testing/a-lens'

test('a text for specialists gets a note', () => {
  const text =
    'Jurisdictional heterogeneity operationalizes anticipatory proportionality considerations notwithstanding countervailing investigatory exigencies.'
  expect(readability(aLens(text))).toHaveLength(1)
})

test('ordinary news prose passes', () => {
  expect(readability(aLens(harbourReport))).toEqual([])
})
