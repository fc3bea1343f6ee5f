import { expect, test } from '@playwright/test'
import { saved, submittedBrief } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

test('a published brief is updated with a note, moved to another address and withdrawn', async ({
  browser,
  page,
}) => {
  const address = await submittedBrief(page, 'Ferries bought before their lenses were read')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  await editor.getByRole('button', { name: 'Publish with perspectives to follow' }).click()
  await expect(editor.getByText('Nothing is missing for publishing.')).toBeVisible()
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()

  await page.reload()
  await page
    .getByLabel('Why this matters')
    .fill('The line carries 5,200 people a day. Two members voted against it.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()

  const publish = editor.getByRole('button', { name: 'Publish', exact: true })
  await expect(editor.getByRole('radio', { name: 'Update' })).toBeChecked()
  await publish.click()
  await expect(editor.getByRole('alert').filter({ hasText: 'public note' })).toBeVisible()
  await editor.getByLabel('Public note').fill('Added who voted against the purchase.')
  await publish.click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()

  await editor.goto(address)
  await editor.getByText('More', { exact: true }).click()
  await editor.getByLabel('Address of the story').fill('three-ferries')
  await editor.getByRole('button', { name: 'Change the address' }).click()
  await expect(editor.getByRole('status').filter({ hasText: '/stories/three-ferries' })).toBeVisible()
  const story = await browser.newPage()
  expect((await story.goto(new URL('/stories/three-ferries', address).href))?.status()).toBe(200)
  await expect(story.getByText('Added who voted against the purchase.')).toBeVisible()

  await editor.getByLabel('Reason for withdrawing').fill('The vote was declared void.')
  await editor.getByRole('button', { name: 'Withdraw' }).click()
  await expect(editor.getByText('Withdrawn for good.')).toBeVisible()
  await expect.poll(async () => (await story.goto(story.url()))?.status()).toBe(410)
  await expect(story.getByText('The vote was declared void.')).toBeVisible()
})

test('the desk is worked with keys, and no key acts while somebody types', async ({ page }) => {
  await signInAs(page, 'editor')
  await page.goto('/desk?queue=all')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  const first = page.locator('[data-row]').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await first.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/briefs\//)
  await page.keyboard.press('c')
  await page.waitForURL(/\/desk\/new/)
  await page.getByLabel('Source text').pressSequentially('c?j')
  await expect(page.getByLabel('Source text')).toHaveValue('c?j')
})
