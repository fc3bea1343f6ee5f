import { expect, test } from 'vitest'
import { offFrame } from './off-frame'
import { aLens, household } from './testing/a-lens'

const fires = (text: string, signalWords = household.signalWords) =>
  offFrame(aLens(text, { lens: { ...household, signalWords } })).length > 0

test('a text that touches none of the signal words gets a note', () => {
  expect(fires('The wall may be higher than planned.')).toBe(true)
})

test('a signal word in another sense does not count', () => {
  expect(fires('Carriers may notice the wall right now.', ['notice', 'right'])).toBe(true)
  expect(fires('Carriers may ask for notice and a right of way.', ['notice', 'right'])).toBe(false)
})

test.each(['Families may pay.', 'Pricing may change.', 'Jobs may go.', 'Due process may matter.'])(
  'a signal word counts in any of its forms: %s',
  (text) => expect(fires(text)).toBe(false),
)

test.each([
  ['The frame’s own words count', 'Budgeting may get harder.', 'How budgets change.', false],
  ['and words of the same family', 'Intergovernmental talks may follow.', 'How governments see it.', false],
  ['and words of the same field', 'A tribunal may look at it.', 'How courts see it.', false],
  ['police are no policy', 'Policies may follow.', 'How police see it.', true],
  [
    'the words that every frame has count for nothing',
    'People may read this first.',
    'How people read it first.',
    true,
  ],
])('%s', (_, text, frame, expected) => {
  const lens = { ...household, name: 'Another View', frame, signalWords: ['zeppelin'] }
  expect(offFrame(aLens(text, { lens })).length > 0).toBe(expected)
})

test('a capital city as a signal word counts for its country', () => {
  expect(fires('Russian outlets may call it weakness.', ['moscow'])).toBe(false)
})

test('a definition without signal words requires nothing', () => {
  expect(fires('The wall may be higher than planned.', [])).toBe(false)
})
