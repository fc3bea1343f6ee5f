import { describe, expect, test } from 'vitest'
import { lensStates } from '@/db/schema/lenses'
import { type LensAct, type LensState, stateAfter } from './lens'

const acts: LensAct[] = ['fill', 'save', 'use_candidate', 'approve', 'reject', 'omit', 'reopen']

/** Every state against every act, in the order of `acts`; a dot is a refusal. */
const table: Record<LensState, string> = {
  empty: 'proposed proposed proposed . . omitted .',
  proposed: '. proposed proposed approved rejected omitted .',
  approved: '. proposed proposed . rejected omitted proposed',
  rejected: 'proposed proposed proposed . . omitted proposed',
  omitted: '. . . . . omitted proposed',
}

describe.each(lensStates)('a lens that is %s', (state) => {
  const row = table[state].split(' ')
  test.each(acts.map((act, index) => [act, row[index]]))('%s makes it %s', (act, after) => {
    const known = acts.find((one) => one === act)
    if (!known) throw new Error('no such act')
    const lens = { state, textId: state === 'empty' ? null : 'a text' }
    expect(stateAfter(known, lens) ?? '.').toBe(after)
  })
})

test('a lens that was left out before it had a text reopens empty', () => {
  expect(stateAfter('reopen', { state: 'omitted', textId: null })).toBe('empty')
})
