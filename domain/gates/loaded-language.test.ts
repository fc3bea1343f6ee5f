import { expect, test } from 'vitest'
import { loadedLanguage } from './loaded-language'
import { aLens } from './testing/a-lens'

const found = (text: string, more = {}) => loadedLanguage(aLens(text, more)).map((one) => one.found)

test('words that judge people get a note each', () => {
  expect(found('Greedy officials may betray families again.')).toEqual(['Greedy', 'betray'])
})

test.each([
  ['Rapacious charlatans may fleece families, or families may be fleeced.', 3],
  ['Feckless bigots may call it a godsend.', 3],
])('invective, ridicule and applause get a note each: %s', (text, notes) => {
  expect(found(text)).toHaveLength(notes)
})

test('terms of art, and anything in quotation marks, pass', () => {
  expect(found('Surveillance and sanctions may be debated by families.')).toEqual([])
  expect(found('Some called it "a shameful day" for families.')).toEqual([])
})

test('a word that the source uses passes', () => {
  const references = [
    { snapshotId: 's', text: 'The court called the raid reckless.', language: 'en', hash: '' },
  ]
  expect(found('A reckless raid may cost families dearly.', { references })).toEqual([])
})
