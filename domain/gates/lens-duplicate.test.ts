import { expect, test } from 'vitest'
import { lensDuplicate } from './lens-duplicate'
import { aLens } from './testing/a-lens'

const first =
  'Families on the island may pay more for groceries, since carriers could add the fee to every crate.'
const against = (text: string) =>
  lensDuplicate(
    aLens(text, { siblings: [{ key: 'institutional', name: 'Institutional View', text: first }] }),
  )

test('the same text under another lens is stopped', () => {
  expect(against(first.toUpperCase())[0]).toMatchObject({ severity: 'blocker' })
})

test('nearly the same text is a warning that names the other lens', () => {
  const [finding] = against(
    first.replace('pay more', 'have to pay more').replace('every crate', 'each crate'),
  )
  expect(finding).toMatchObject({ severity: 'warning' })
  expect(finding?.why).toContain('Institutional View')
})

test('another thought on the same subject passes', () => {
  expect(against('Regulators may ask who pays for the wall, and the hearing could show it.')).toEqual([])
})
