import { expect, test } from 'vitest'
import { withTodaysNames } from './kept-copy'

test('a copy that an older release kept on the device is offered with every field', () => {
  const older = {
    headline: 'Ferries',
    topics: 'a b',
    'id-1 originalUrl': 'https://example.test',
    'id-1 author': '',
  }
  expect(withTodaysNames(older)).toEqual({
    headline: 'Ferries',
    topicIds: 'a b',
    'id-1 url': 'https://example.test',
    'id-1 author': '',
  })
})
