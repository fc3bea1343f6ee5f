import { describe, expect, test } from 'vitest'
import { readPlainText } from '@/lib/extract/read-plain-text'
import { sayRemoved, sayTranslation } from '../words/sources'
import { pastedText, removedParts } from './schema'

describe('what was removed at import', () => {
  test.each([[null], [removedParts.parse({})], [{ hidden: 0, comments: 0, invisible: 0 }]])(
    'is not spoken of when it was nothing: %j',
    (removed) => {
      expect(sayRemoved(removed)).toBeNull()
    },
  )

  test('is counted in one sentence, which says why it matters', () => {
    expect(sayRemoved({ hidden: 3, comments: 1, invisible: 1400 })).toEqual({
      words:
        'Removed at import: 3 hidden elements, 1 comment, 1,400 invisible characters. Text that people can’t see can be meant for a model.',
      grave: true,
    })
  })

  test('is said louder when there was text that people do not see', () => {
    expect(sayRemoved({ hidden: 0, comments: 2, invisible: 0 })).toMatchObject({ grave: false })
    expect(sayRemoved({ hidden: 1, comments: 0, invisible: 0 })).toMatchObject({ grave: true })
  })
})

test('a pasted text comes as it is, so that what nobody sees in it is counted', () => {
  const pasted = pastedText.parse('The council\u200b voted\u2060 on Tuesday.')
  expect(readPlainText(pasted)).toMatchObject({
    text: 'The council voted on Tuesday.',
    removed: { hidden: 0, comments: 0, invisible: 2 },
  })
})

describe('a translation on the desk', () => {
  test.each([
    [{ byModel: false, model: null, pastedBy: 'Mara Venn' }, 'Translation, pasted by Mara Venn'],
    [
      { byModel: true, model: 'model-x', pastedBy: null },
      'Machine translation by model-x, not checked by anybody',
    ],
    [
      { byModel: true, model: null, pastedBy: null },
      'Translation from recorded answers, no model, not checked by anybody',
    ],
  ])('%j is called what it is', (made, words) => {
    expect(sayTranslation(made)).toBe(words)
  })
})
