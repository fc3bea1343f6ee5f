import { expect, test } from 'vitest'
import { missingDisclaimer } from './missing-disclaimer'
import { aLens, household } from './testing/a-lens'

const own =
  'This is how rivals might tell it. It is not a statement of fact, and it is not the view of this site.'
const fires = (disclaimerShown: string, disclaimerRequired = true, disclaimer = own) =>
  missingDisclaimer(
    aLens('A text.', { lens: { ...household, disclaimer, disclaimerRequired, disclaimerShown } }),
  ).length > 0

test('a required disclaimer that is not shown is stopped', () => {
  expect(fires('')).toBe(true)
  expect(fires('  ')).toBe(true)
})

test('a lens that requires none may go without', () => {
  expect(fires('', false)).toBe(false)
})

test('the definition’s own disclaimer passes, also with other quotation marks and spaces', () => {
  expect(fires(own)).toBe(false)
  expect(fires('For readers’ information.', true, "For readers' information.")).toBe(false)
})

test('another wording passes when it says both: not fact, and not our view', () => {
  expect(fires('Not presented as fact and does not reflect the views of the publisher.')).toBe(false)
  expect(fires('Neither a statement of fact nor the opinion of this newsroom.')).toBe(false)
  expect(fires('This is not fact.')).toBe(true)
  expect(fires('For discussion.')).toBe(true)
})
