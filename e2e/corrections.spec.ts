import { expect, test } from '@playwright/test'
import { saved, submittedBrief } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

test('one editor corrects a published story, readers see it at once, and another person reviews it afterwards', async ({
  browser,
  page,
}) => {
  const address = await submittedBrief(page, 'Ferries corrected after their purchase')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  await editor.getByRole('button', { name: 'Publish with perspectives to follow' }).click()
  await expect(editor.getByText('Nothing is missing for publishing.')).toBeVisible()
  const publish = editor.getByRole('button', { name: 'Publish', exact: true })
  await publish.click()
  const published = editor.getByRole('status').filter({ hasText: 'Published at' })
  await expect(published).toBeVisible()
  const slug = /\/stories\/([^\s.]+)/.exec((await published.textContent()) ?? '')?.[1] ?? ''

  await editor.goto(address)
  await editor
    .getByLabel('Why this matters')
    .fill('The line carries 5,200 people a day on engines that fail every second week.')
  await editor.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(editor)
  await editor.getByRole('button', { name: 'Submit for review' }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()
  await editor.goto(`${address}/lenses`)

  await editor.getByRole('radio', { name: 'Update' }).check()
  await editor
    .getByLabel('Public note')
    .fill('We wrote that the engines often fail; it is every second week.')
  await publish.click()
  await expect(editor.getByRole('alert').filter({ hasText: 'Somebody else has to publish it' })).toBeVisible()
  await expect(editor.getByLabel('Public note')).toHaveValue(/every second week/)
  await expect(editor.getByRole('radio', { name: 'Update' })).toBeChecked()
  await editor.getByRole('radio', { name: 'Correction' }).check()
  await publish.click()
  await expect(published).toBeVisible()
  await expect(editor.getByText('You published it. Another editor reviews it')).toBeVisible()

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const story = new URL(`/stories/${slug}`, address).href
  await expect
    .poll(async () => {
      await reader.goto(story)
      return reader.locator('#correction-1').textContent()
    })
    .toContain('every second week')
  await expect(reader.getByText('Not reviewed by a second person').first()).toBeVisible()

  await reader.getByRole('link', { name: 'Earlier versions' }).click()
  await expect(reader.getByText('Correction 1')).toBeVisible()
  await reader.getByRole('link', { name: 'Version 1', exact: true }).click()
  await expect(reader.getByText('This is not the current version.')).toBeVisible()
  await expect(reader.locator('ins').filter({ hasText: 'second week' })).toBeVisible()
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    new RegExp(`/stories/${slug}$`),
  )
  await reader.getByText('The whole text of version 1').click()
  await expect(reader.getByText('on engines that often fail')).toBeVisible()
  expect((await reader.goto(`${story}/versions/9`))?.status()).toBe(404)

  const admin = await (await browser.newContext()).newPage()
  await signInAs(admin, 'admin')
  await admin.goto('/desk?queue=corrections')
  await admin.getByRole('link', { name: /^Ferries corrected/ }).click()
  await admin.getByRole('button', { name: 'Reviewed' }).click()
  await expect(admin.getByRole('status').filter({ hasText: 'a second person has reviewed' })).toBeVisible()
  await expect
    .poll(async () => {
      await reader.goto(story)
      return reader.getByText('Not reviewed by a second person').count()
    })
    .toBe(0)
  await expect(reader.locator('#correction-1')).toBeVisible()

  await admin.goto(address)
  await admin.getByText('More', { exact: true }).click()
  await admin.getByLabel('Reason for withdrawing').fill('The vote was declared void.')
  await admin.getByRole('button', { name: 'Withdraw' }).click()
  await expect(admin.getByText('Withdrawn for good.')).toBeVisible()
  for (const path of ['', '/versions', '/versions/1'])
    await expect.poll(async () => (await reader.goto(story + path))?.status()).toBe(410)
})

test('Minor is refused with what changed, and nothing that was typed is lost', async ({ browser, page }) => {
  const address = await submittedBrief(page, 'Ferries with a figure that moved')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  await editor.getByRole('button', { name: 'Publish with perspectives to follow' }).click()
  await expect(editor.getByText('Nothing is missing for publishing.')).toBeVisible()
  const publish = editor.getByRole('button', { name: 'Publish', exact: true })
  await publish.click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()

  await page.reload()
  await page.getByLabel('Why this matters').fill('The line carries people on engines that often fail.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()

  await editor.getByRole('radio', { name: 'Minor' }).check()
  await publish.click()
  await expect(editor.getByRole('alert').filter({ hasText: '“5,200” is gone' })).toBeVisible()
  await expect(editor.getByRole('radio', { name: 'Minor' })).toBeChecked()
  await editor.getByRole('radio', { name: 'Update' }).check()
  await editor.getByLabel('Public note').fill('The figure was taken out.')
  await publish.click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()
})
