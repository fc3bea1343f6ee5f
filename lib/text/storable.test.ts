import { expect, test } from 'vitest'
import { cutText, storable, storableText } from './storable'

test('what Postgres cannot keep is taken out of a text, the rest stays as it is', () => {
  expect(storableText('a\u0000b')).toBe('ab')
  expect(storableText('half \ud83d, other half \ude00, whole \u{1f600}')).toBe(
    'half \ufffd, other half \ufffd, whole \u{1f600}',
  )
  expect(storableText('tab\tand\nline')).toBe('tab\tand\nline')
})

test('texts and keys are reached however deep they are', () => {
  expect(storable({ 'k\u0000': [{ text: '\udc00x' }, 1, null, true, Number.NaN] })).toEqual({
    k: [{ text: '\ufffdx' }, 1, null, true, null],
  })
})

test('a cut never leaves half an emoji', () => {
  expect(cutText('ab\u{1f600}', 3)).toBe('ab')
  expect(cutText('ab\u{1f600}', 4)).toBe('ab\u{1f600}')
})
