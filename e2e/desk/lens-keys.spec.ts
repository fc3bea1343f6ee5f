import { expect, type Locator, type Page } from '@playwright/test'
import { aBriefToReview } from '../fixtures/briefs'
import { test } from '../fixtures/journey'
import { lensTexts } from '../fixtures/texts'

const lensOf = (page: Page, name: string): Locator => page.getByRole('region', { name })
const headingOf = (page: Page, name: string): Locator => page.getByRole('heading', { level: 2, name })
const approveIn = (lens: Locator): Locator => lens.getByRole('button', { name: 'Approve', exact: true })

test('no key decides blindly: a flagged lens is looked at, answered and then approved', async ({
  editor,
}) => {
  const { address } = await aBriefToReview('Ferries, reviewed by keyboard')
  await editor.goto(`${address}/lenses`)
  const household = lensOf(editor, 'Household Impact')
  const approve = approveIn(household)
  await expect(approve).toHaveAccessibleDescription(/Approve is off until/)

  // With no lens in focus the first press only moves the focus.
  await editor.keyboard.press('a')
  await expect(headingOf(editor, 'Household Impact')).toBeFocused()
  await expect(household.getByText('Needs review', { exact: true })).toBeVisible()

  await editor.keyboard.press('f')
  await expect(household.locator('mark')).toBeFocused()
  await expect(approve).toHaveAccessibleDescription('')
  await household.getByRole('button', { name: 'Same in other words' }).focus()
  await editor.keyboard.press('Enter')
  await expect(household.getByText(/^Overruled by/)).toBeVisible()
  await editor.keyboard.press('a')
  await expect(household.getByText(/^Approved by/)).toBeVisible()
  await expect(headingOf(editor, 'America First View')).toBeFocused()
})

test('an editor rejects with two keys, and takes it back with one', async ({ editor }) => {
  const { address } = await aBriefToReview('Ferries, rejected by keyboard')
  await editor.goto(`${address}/lenses`)
  const lens = lensOf(editor, 'America First View')
  await focusOn(editor, 'America First View')
  await editor.keyboard.press('r')
  const reasons = lens.getByRole('group', { name: 'Why it is rejected' })
  await expect(reasons.getByRole('button', { name: 'Accuracy' })).toBeFocused()
  await editor.keyboard.press('Escape')
  await expect(reasons).toHaveCount(0)
  await editor.keyboard.press('r')
  await editor.keyboard.press('1')
  await expect(lens.getByText(/^Rejected by .*Accuracy/)).toBeVisible()
  await expect(headingOf(editor, 'Institutional View')).toBeFocused()

  await editor.keyboard.press('u')
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
  await expect(headingOf(editor, 'America First View')).toBeFocused()
})

test('an editor omits, goes back and edits by keyboard', async ({ editor }) => {
  const { address } = await aBriefToReview('Ferries, left out by keyboard')
  await editor.goto(`${address}/lenses`)
  const institutional = lensOf(editor, 'Institutional View')
  await focusOn(editor, 'America First View')
  await editor.keyboard.press('n')
  await editor.keyboard.press('o')
  await expect(institutional.getByLabel('Reason')).toBeFocused()
  await editor.keyboard.type('The source has little on this.')
  await editor.keyboard.press('Enter')
  await expect(institutional.getByText(/^Omitted by/)).toBeVisible()
  await expect(headingOf(editor, 'Civil Liberties View')).toBeFocused()

  await editor.keyboard.press('p')
  await expect(headingOf(editor, 'Institutional View')).toBeFocused()
  await editor.keyboard.press('n')
  await editor.keyboard.press('e')
  await expect(lensOf(editor, 'Civil Liberties View').getByLabel('Lens text')).toBeFocused()
  await editor.keyboard.press('Escape')
  await expect(headingOf(editor, 'Civil Liberties View')).toBeFocused()
})

/** Puts the focus on a lens once the page listens to keys. */
async function focusOn(page: Page, name: string): Promise<void> {
  await expect(approveIn(lensOf(page, 'Household Impact'))).toHaveAccessibleDescription(/Approve is off/)
  await headingOf(page, name).focus()
  await expect(headingOf(page, name)).toBeFocused()
}

test('approving what was not on the screen leads there instead, and a look outlives a reload', async ({
  openAs,
}) => {
  const { address } = await aBriefToReview('Ferries, looked at')
  const editor = await openAs('editor', { viewport: { width: 900, height: 340 } })
  await editor.goto(`${address}/lenses`)
  const lens = lensOf(editor, 'Household Impact')
  const approve = approveIn(lens)
  await expect(approve).toHaveAccessibleDescription(/one flagged passage/)
  await lens.getByRole('button', { name: 'Common knowledge' }).click()
  await expect(lens.getByText(/^Overruled by/)).toBeVisible()
  await editor.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  // Looks are reported in the background; listening starts before the click so that no answer is missed.
  const told = editor.waitForResponse(
    (response) => response.request().postData()?.includes('passages') ?? false,
  )
  await approve.evaluate((button) => button instanceof HTMLElement && button.click())
  await expect(lens.getByRole('alert')).toContainText('haven’t seen every flagged passage')
  await expect(lens.locator('mark')).toBeFocused()
  await expect(approve).toHaveAccessibleDescription('')

  await told
  await editor.reload()
  await expect(approve).toHaveAccessibleDescription('')
  await approve.click()
  await expect(lens.getByText(/^Approved by/)).toBeVisible()
  await lens.getByRole('button', { name: 'Undo' }).click()
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
})

test('on a phone an editor decides six lenses, two of them flagged, and publishes within twenty taps', async ({
  openAs,
}) => {
  const { address } = await aBriefToReview('Ferries, decided on a phone')
  const phone = await openAs('editor', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await phone.goto(`${address}/lenses`)
  let taps = 0
  const tap = async (target: Locator) => {
    taps += 1
    await target.tap()
  }
  for (const name of Object.keys(lensTexts)) await decideOnPhone(phone, name, tap)

  await tap(phone.getByRole('button', { name: 'Undo' }))
  const last = lensOf(phone, 'Adversary View')
  await expect(last.getByText('Needs review', { exact: true })).toBeVisible()
  await tap(approveIn(last))
  await expect(last).toBeHidden()
  const box = await phone.getByRole('button', { name: 'Publish', exact: true }).boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  await tap(phone.getByRole('button', { name: 'Publish', exact: true }))
  await expect(phone.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()
  expect(taps).toBeLessThanOrEqual(20)
})

/** Answers what is flagged in the lens that the phone shows, and approves it. */
async function decideOnPhone(phone: Page, name: string, tap: (target: Locator) => Promise<void>) {
  const lens = lensOf(phone, name)
  await expect(lens).toBeVisible()
  const approve = phone.getByRole('button', { name: 'Approve', exact: true })
  await expect(approve).toHaveCount(1)
  if (await lens.locator('mark').count()) {
    await tap(lens.locator('mark'))
    const sheet = phone.getByRole('dialog')
    await expect(sheet).toContainText('More certain than the source')
    await tap(sheet.getByRole('button', { name: 'Same in other words' }))
    await expect(sheet).toHaveCount(0)
  }
  await tap(approve)
  await expect(phone.getByText(`Approved: ${name}.`, { exact: true })).toBeVisible()
}
