import { expect, test } from '@playwright/test'
import { article, briefWithHeadline, saved, startFromText, writeFront } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

test('a writer imports an article, writes the brief and submits it', async ({ page }) => {
  await signInAs(page, 'writer')
  await page.goto('/desk/new')
  await page.getByLabel('Source URL').fill('http://127.0.0.1:9/private')
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Paste the text instead' })).toBeVisible()
  await expect(page.getByLabel('Source URL')).toHaveValue('http://127.0.0.1:9/private')

  await page.getByLabel('Source URL').fill('https://harbourtimes.example/ferry')
  await page.getByLabel('Source text').fill(article)
  await page.getByRole('button', { name: 'Import' }).click()
  await page.waitForURL(/\/desk\/briefs\/[0-9a-f-]+$/)
  await expect(page.getByText('The council voted 7 to 2')).toBeVisible()

  await writeFront(page, 'Ferry line to get three electric boats by spring')
  await page.getByLabel('Publisher', { exact: true }).fill('Harbour Times')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
  await page.reload()
  await expect(page.getByLabel('Headline')).toHaveValue('Ferry line to get three electric boats by spring')
  await expect(page.getByLabel('Skip Money Angle')).toBeChecked()

  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()
  await expect(page.getByText('The brief is in review.')).toBeVisible()
  await expect(page.getByLabel('Headline')).toHaveJSProperty('readOnly', true)
})

test('typing is saved by itself, and the screen says so', async ({ page }) => {
  await signInAs(page, 'writer')
  await startFromText(page)
  await page.getByLabel('Headline').pressSequentially('Typed and never sent')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(page.getByLabel('Headline')).toHaveValue('Typed and never sent')
})

test('a text typed into a refused form is still there', async ({ context, page }) => {
  await signInAs(page, 'writer')
  await startFromText(page)
  await page.getByLabel('Headline').fill('As it was')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)

  // A tab without the stream of changes: it does not know of the newer text.
  const other = await context.newPage()
  await other.route('**/events', (route) => route.abort())
  await other.goto(page.url())
  await other.getByLabel('Headline').click()

  await page.getByLabel('Headline').fill('Written in the first tab')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)

  await other.getByLabel('Headline').fill('Written in the second tab')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible()
  await expect(other.getByLabel('Headline')).toHaveValue('Written in the second tab')
  const both = other.getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('Written in the first tab')
  await expect(both).toContainText('Written in the second tab')

  await both.getByRole('button', { name: 'Use theirs' }).click()
  await expect(other.getByLabel('Headline')).toHaveValue('Written in the first tab')
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(other)
  await other.reload()
  await expect(other.getByLabel('Headline')).toHaveValue('Written in the second tab')
})

test('text that did not reach the newsroom is kept on the device and offered back', async ({
  context,
  page,
}) => {
  await signInAs(page, 'writer')
  await startFromText(page)
  await context.setOffline(true)
  await page.getByLabel('Headline').fill('Typed on a train')
  await expect(page.getByText('Not saved: offline, kept on this device')).toBeVisible()
  await page.route('**/desk/briefs/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await context.setOffline(false)
  await page.reload()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByLabel('Headline')).toHaveValue('Typed on a train')
  await page.unroute('**/desk/briefs/**')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
})

test('a writer sees lenses of an own brief, but nothing to decide', async ({ page }) => {
  await signInAs(page, 'writer')
  await briefWithHeadline(page, 'Try it')
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  const lens = page.getByRole('region', { name: 'Household Impact' })
  await expect(lens.getByLabel('Lens text')).toBeVisible()
  await expect(lens.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
})

test('a draft with AI fills only what is empty, unless the writer says so', async ({ page }) => {
  await signInAs(page, 'writer')
  await briefWithHeadline(page, 'Try it')
  const headline = await page.getByLabel('Headline').inputValue()
  await page.getByRole('button', { name: 'Draft with AI' }).click()
  const draft = page.getByRole('region', { name: 'Draft with AI' })
  await expect(draft.locator('[name=fields][value=summary]')).toBeChecked({ timeout: 30_000 })
  await expect(draft.locator('[name=fields][value=headline]')).not.toBeChecked()
  await draft.getByRole('button', { name: 'Use selected' }).click()
  await expect(page.getByLabel('Brief', { exact: true })).not.toHaveValue('')
  await expect(page.getByLabel('Headline')).toHaveValue(headline)
})

test('without script the edit form is a plain form post, and a stale one keeps what was typed', async ({
  browser,
  page,
}) => {
  await signInAs(page, 'writer')
  await startFromText(page)
  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  ).newPage()
  await plain.goto(page.url())
  await plain.getByLabel('Headline').fill('Typed without script')
  await plain.getByLabel('Skip Who Loses').check()
  await plain.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(plain.getByRole('status')).toHaveText('Saved.')
  await expect(plain.getByLabel('Headline')).toHaveValue('Typed without script')
  await expect(plain.getByLabel('Skip Who Loses')).toBeChecked()

  await page.reload()
  await expect(page.getByLabel('Headline')).toHaveValue('Typed without script')
  await page.getByLabel('Headline').fill('Typed with script')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')

  await plain.getByLabel('Headline').fill('A second time without script')
  await plain.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(plain.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible()
  await expect(plain.getByLabel('Headline')).toHaveValue('A second time without script')
  await expect(plain.getByRole('region', { name: 'Two texts' })).toContainText('Typed with script')
  await plain.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(plain.getByRole('status')).toHaveText('Saved.')
})
