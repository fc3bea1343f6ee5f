import { expect, type Page } from '@playwright/test'
import { aSubmittedBrief, aWrittenBrief } from '../fixtures/briefs'
import { status } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import * as state from '../fixtures/stories'

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

test('what a writer types before the page’s script has come is kept and saved', async ({ writer }) => {
  const { address } = await aWrittenBrief({ headline: 'Ferries on a slow line' })
  const words = 'The line carries people on engines that often fail.'
  await openSlowly(writer, address, async () => {
    await writer.getByLabel('Why this matters').fill(words)
    await writer.getByLabel('Publisher', { exact: true }).fill('Harbour Evening')
    await writer.getByLabel('Skip Who Loses').uncheck()
  })
  await expect(writer.getByLabel('Why this matters')).toHaveValue(words)
  await expect(writer.locator('[data-saved="yes"]')).toBeVisible()
  await writer.reload()
  await expect(writer.getByLabel('Why this matters')).toHaveValue(words)
  await expect(writer.getByLabel('Headline')).toHaveValue('Ferries on a slow line')
  await expect(writer.getByLabel('Publisher', { exact: true })).toHaveValue('Harbour Evening')
  await expect(writer.getByLabel('Skip Who Loses')).not.toBeChecked()
})

test('what an editor types into a lens before the page’s script has come is kept', async ({ editor }) => {
  const { address } = await aSubmittedBrief('Lenses on a slow line')
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
  openAs,
}) => {
  const { address, briefId } = await aSubmittedBrief('Scheduled on a slow line')
  await state.followLater(briefId)
  const editor = await openAs('editor', { timezoneId: 'America/New_York' })
  const at = new Date(Date.now() + 3 * 86_400_000)
  at.setUTCHours(14, 30, 0, 0)
  await editor.goto(`${address}/lenses`)
  const local = await editor.evaluate((ms) => {
    const moment = new Date(ms)
    return new Date(ms - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, at.getTime())
  await openSlowly(editor, `${address}/lenses`, () => editor.getByLabel('Publish at').fill(local))
  await expect(editor.getByText('In your time, America/New_York.')).toBeVisible()
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(status(editor, '14:30 UTC')).toBeVisible()
})

test('what an admin types into a box that had words before the page’s script has come is kept', async ({
  admin,
}) => {
  const topic = admin.getByRole('group').filter({ hasText: '/topics/energy' })
  const context = topic.getByLabel('Context')
  const text = 'Power is made in one place and used in another, and both places vote.'
  await openSlowly(admin, '/admin/topics', async () => {
    await topic.locator('summary').click()
    await expect(context).not.toHaveValue('')
    await context.fill(text)
  })
  await expect(context).toHaveValue(text)
})
