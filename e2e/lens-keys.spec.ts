import { expect, type Locator, type Page, test } from '@playwright/test'
import { briefToReview, lensTexts } from './fixtures/review'
import { signInAs } from './fixtures/sign-in'

const lensOf = (page: Page, name: string): Locator => page.getByRole('region', { name })
const headingOf = (page: Page, name: string): Locator => page.getByRole('heading', { level: 2, name })

test('an editor reviews by keyboard, and no key decides blindly', async ({ browser, page }) => {
  const editor = await (await browser.newContext()).newPage()
  const address = await briefToReview(page, editor, 'Ferries, reviewed by keyboard')
  await editor.goto(address)
  const keys = editor.keyboard
  const household = lensOf(editor, 'Household Impact')
  const approve = household.getByRole('button', { name: 'Approve', exact: true })
  await expect(approve).toHaveAccessibleDescription(/Approve is off until/)

  // With no lens in focus the first press only moves the focus.
  await keys.press('a')
  await expect(headingOf(editor, 'Household Impact')).toBeFocused()
  await expect(household.getByText('Needs review', { exact: true })).toBeVisible()

  await keys.press('f')
  await expect(household.locator('mark')).toBeFocused()
  await expect(approve).toHaveAccessibleDescription('')
  await household.getByRole('button', { name: 'Supported in other words' }).focus()
  await keys.press('Enter')
  await expect(household.getByText(/^Overruled by/)).toBeVisible()
  await keys.press('a')
  await expect(household.getByText(/^Approved by/)).toBeVisible()
  await expect(headingOf(editor, 'America First View')).toBeFocused()

  await keys.press('r')
  const reasons = lensOf(editor, 'America First View').getByRole('group', { name: 'Why it is rejected' })
  await expect(reasons.getByRole('button', { name: 'Accuracy' })).toBeFocused()
  await keys.press('Escape')
  await expect(reasons).toHaveCount(0)
  await keys.press('r')
  await keys.press('1')
  await expect(lensOf(editor, 'America First View').getByText(/^Rejected by .*Accuracy/)).toBeVisible()
  await expect(headingOf(editor, 'Institutional View')).toBeFocused()

  await keys.press('u')
  await expect(lensOf(editor, 'America First View').getByText('Needs review', { exact: true })).toBeVisible()
  await expect(headingOf(editor, 'America First View')).toBeFocused()

  await keys.press('n')
  await keys.press('o')
  await expect(lensOf(editor, 'Institutional View').getByLabel('Reason')).toBeFocused()
  await keys.type('The source has little on this.')
  await keys.press('Enter')
  await expect(lensOf(editor, 'Institutional View').getByText(/^Left out by/)).toBeVisible()
  await expect(headingOf(editor, 'Civil Liberties View')).toBeFocused()

  await keys.press('p')
  await expect(headingOf(editor, 'Institutional View')).toBeFocused()
  await keys.press('n')
  await keys.press('e')
  await expect(lensOf(editor, 'Civil Liberties View').getByLabel('Lens text')).toBeFocused()
  await keys.press('Escape')
  await expect(headingOf(editor, 'Civil Liberties View')).toBeFocused()
})

test('approving what was not on the screen leads there instead, and a look outlives a reload', async ({
  browser,
  page,
}) => {
  const editor = await (await browser.newContext({ viewport: { width: 900, height: 340 } })).newPage()
  const address = await briefToReview(page, editor, 'Ferries, looked at')
  await editor.goto(address)
  const lens = lensOf(editor, 'Household Impact')
  const approve = lens.getByRole('button', { name: 'Approve', exact: true })
  await expect(approve).toHaveAccessibleDescription(/one flagged passage/)
  await lens.getByRole('button', { name: 'Common knowledge' }).click()
  await expect(lens.getByText(/^Overruled by/)).toBeVisible()
  await editor.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await approve.evaluate((button) => button instanceof HTMLElement && button.click())
  await expect(lens.getByRole('alert')).toContainText('was not on your screen')
  await expect(lens.locator('mark')).toBeFocused()
  await expect(approve).toHaveAccessibleDescription('')

  await editor.waitForResponse((response) => response.request().method() === 'POST')
  await editor.reload()
  await expect(approve).toHaveAccessibleDescription('')
  await approve.click()
  await expect(lens.getByText(/^Approved by/)).toBeVisible()
  await lens.getByRole('button', { name: 'Undo' }).click()
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
})

test('on a phone an editor decides six lenses, two of them flagged, and publishes within twenty taps', async ({
  browser,
  page,
}) => {
  const desk = await (await browser.newContext()).newPage()
  const address = await briefToReview(page, desk, 'Ferries, decided on a phone')
  const phone = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  ).newPage()
  await signInAs(phone, 'editor')
  await phone.goto(address)
  let taps = 0
  const tap = async (target: Locator) => {
    taps += 1
    await target.tap()
  }
  for (const name of Object.keys(lensTexts)) {
    const lens = lensOf(phone, name)
    await expect(lens).toBeVisible()
    await expect(phone.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(1)
    if (await lens.locator('mark').count()) {
      await tap(lens.locator('mark'))
      const sheet = phone.getByRole('dialog')
      await expect(sheet).toContainText('More certain than the source')
      await tap(sheet.getByRole('button', { name: 'Supported in other words' }))
      await expect(sheet).toHaveCount(0)
    }
    await tap(phone.getByRole('button', { name: 'Approve', exact: true }))
    await expect(phone.getByText(`Approved: ${name}.`, { exact: true })).toBeVisible()
  }

  await tap(phone.getByRole('button', { name: 'Undo' }))
  const last = lensOf(phone, 'Adversary View')
  await expect(last.getByText('Needs review', { exact: true })).toBeVisible()
  await tap(phone.getByRole('button', { name: 'Approve', exact: true }))
  await expect(last).toBeHidden()
  const box = await phone.getByRole('button', { name: 'Publish', exact: true }).boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  await tap(phone.getByRole('button', { name: 'Publish', exact: true }))
  await expect(phone.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()
  expect(taps).toBeLessThanOrEqual(20)
})
