import { expect, type Page, test } from '@playwright/test'
import { saved, startFromText, submittedBrief, writeFront } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

/** Opens a page whose scripts come only once `type` is done, as on a slow line. */
async function openSlowly(page: Page, address: string, type: () => Promise<void>): Promise<void> {
  let release = () => {}
  const typed = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/**/*.js*', async (route) => {
    await typed
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await type()
  release()
  await page.waitForLoadState('networkidle')
  await page.unroute('**/_next/**/*.js*')
}

test('what a writer types before the page’s script has come is kept and saved', async ({ page }) => {
  await signInAs(page, 'writer')
  await startFromText(page)
  await writeFront(page, 'Ferries on a slow line')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
  await openSlowly(page, page.url(), async () => {
    await page.getByLabel('Why this matters').fill('The line carries people on engines that often fail.')
    await page.getByLabel('Publisher', { exact: true }).fill('Harbour Times')
    await page.getByLabel('Skip Who Loses').uncheck()
  })
  await expect(page.getByLabel('Why this matters')).toHaveValue(
    'The line carries people on engines that often fail.',
  )
  await expect(page.locator('[data-saved="yes"]')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Why this matters')).toHaveValue(
    'The line carries people on engines that often fail.',
  )
  await expect(page.getByLabel('Headline')).toHaveValue('Ferries on a slow line')
  await expect(page.getByLabel('Publisher', { exact: true })).toHaveValue('Harbour Times')
  await expect(page.getByLabel('Skip Who Loses')).not.toBeChecked()
})

test('what an editor types into a lens before the page’s script has come is kept', async ({
  browser,
  page,
}) => {
  const address = await submittedBrief(page, 'Lenses on a slow line')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  const text = 'Families who ride the line may wait less once the three new boats run.'
  await openSlowly(editor, `${address}/lenses`, () => lens.getByLabel('Lens text').fill(text))
  await expect(lens.getByLabel('Lens text')).toHaveValue(text)
  await lens.getByRole('button', { name: 'Save text' }).click()
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
  await editor.reload()
  await expect(lens.getByLabel('Lens text')).toHaveValue(text)
})

test('a time that an editor gives before the page’s script has come is taken as their own', async ({
  browser,
  page,
}) => {
  const address = await submittedBrief(page, 'Scheduled on a slow line')
  const editor = await (await browser.newContext({ timezoneId: 'America/New_York' })).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  await editor.getByRole('button', { name: 'Publish with perspectives to follow' }).click()
  await expect(editor.getByText('Nothing is missing for publishing.')).toBeVisible()
  const at = new Date(Date.now() + 3 * 86_400_000)
  at.setUTCHours(14, 30, 0, 0)
  const local = await editor.evaluate((ms) => {
    const moment = new Date(ms)
    return new Date(ms - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, at.getTime())
  await openSlowly(editor, `${address}/lenses`, () => editor.getByLabel('Publish at').fill(local))
  await expect(editor.getByText('In your time, America/New_York.')).toBeVisible()
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: '14:30 UTC' })).toBeVisible()
})

test('what an admin types into a box that had words before the page’s script has come is kept', async ({
  page,
}) => {
  await signInAs(page, 'admin')
  const topic = page.getByRole('group').filter({ hasText: '/topics/energy' })
  const context = topic.getByLabel('Context')
  const text = 'Power is made in one place and used in another, and both places vote.'
  await openSlowly(page, '/admin/topics', async () => {
    await topic.locator('summary').click()
    await expect(context).not.toHaveValue('')
    await context.fill(text)
  })
  await expect(context).toHaveValue(text)
})
