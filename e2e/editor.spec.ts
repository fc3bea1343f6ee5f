import { expect, type Page, test } from '@playwright/test'
import { briefWithHeadline, saved, startFromText, writeFront } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

const lensNames = [
  'Household Impact',
  'America First View',
  'Institutional View',
  'Civil Liberties View',
  'National Security View',
  'Adversary View',
]

async function submitted(page: Page, headline: string): Promise<string> {
  await signInAs(page, 'writer')
  await startFromText(page)
  await writeFront(page, headline)
  await page.getByLabel('Original URL', { exact: true }).fill('https://harbourtimes.example/ferry')
  await page.getByLabel('Publisher', { exact: true }).fill('Harbour Times')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()
  return page.url()
}

test('an editor decides six lenses and publishes', async ({ browser, page }) => {
  const address = await submitted(page, 'Harbour line buys three electric ferries')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)

  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('alert').filter({ hasText: 'Not published yet' })).toBeVisible()

  for (const name of lensNames.slice(0, 2)) {
    const lens = editor.getByRole('region', { name })
    await lens.getByLabel('Lens text').fill(`For ${name}, the three new boats matter to 5,200 people a day.`)
    await lens.getByRole('button', { name: 'Save and approve' }).click()
    await expect(lens.getByText(/^Approved by/)).toBeVisible()
  }

  const flagged = editor.getByRole('region', { name: 'Institutional View' })
  await flagged.getByLabel('Lens text').fill('Agencies would point to the 8,311 people who ride each day.')
  await flagged.getByRole('button', { name: 'Save text' }).click()
  await expect(flagged.getByText('Stops approval')).toBeVisible()
  await flagged.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(flagged.getByRole('alert')).toContainText('a finding stops this text')
  await flagged.getByLabel('Lens text').fill('Agencies would point to the 5,200 people who ride each day.')
  await flagged.getByRole('button', { name: 'Save text' }).click()
  await expect(flagged.getByText('Stops approval')).toHaveCount(0)
  await flagged.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(flagged.getByText(/^Approved by/)).toBeVisible()

  const liberties = editor.getByRole('region', { name: 'Civil Liberties View' })
  await liberties.getByLabel('Reason').fill('The source says nothing about rights.')
  await liberties.getByRole('button', { name: 'Omit' }).click()
  await expect(liberties.getByText(/^Left out by/)).toBeVisible()

  await editor.getByLabel('Reason for all that are not decided').fill('The source is about a local purchase.')
  await editor.getByRole('button', { name: 'Omit all remaining' }).click()
  await expect(editor.getByText('6 of 6 decided')).toBeVisible()

  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()
  await editor.getByRole('link', { name: 'Open the story' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(
    'Harbour line buys three electric ferries',
  )
  await expect(editor.locator('#lens-household')).toContainText('5,200 people a day')
})

test('an approval falls when its text changes, and rejecting is two clicks', async ({ browser, page }) => {
  const address = await submitted(page, 'Ferries again, for a second look')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await lens.getByLabel('Lens text').fill('Commuters would wait less.')
  await lens.getByRole('button', { name: 'Save and approve' }).click()
  await expect(lens.getByText(/^Approved by/)).toBeVisible()

  await lens.getByLabel('Lens text').fill('Commuters would wait less!')
  await lens.getByRole('button', { name: 'Save text' }).click()
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
  await lens.getByRole('button', { name: 'Reject' }).click()
  await lens.getByRole('button', { name: 'Sourcing' }).click()
  await expect(lens.getByText(/^Rejected by .*Sourcing/)).toBeVisible()
})

test('an editor sends a brief back, and the writer reads why', async ({ browser, page }) => {
  const address = await submitted(page, 'Ferries, to be sent back')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  await editor.getByLabel('Reason for the writer').fill('Say who voted against it.')
  await editor.getByRole('button', { name: 'Send back' }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Sent back' })).toBeVisible()
  // The writer's page is open and learns of it by itself.
  await expect(page.getByText('Say who voted against it.')).toBeVisible()
  await expect(page.getByLabel('Headline')).toBeEditable()
})

test('recorded lenses arrive one by one, and what is being typed stays', async ({ page }) => {
  await signInAs(page, 'editor')
  await briefWithHeadline(page, 'Try it')
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  const last = page.getByRole('region', { name: 'Adversary View' })
  await page.getByRole('button', { name: 'Generate lenses' }).click()
  await last.getByLabel('Lens text').fill('Words of a person')
  await expect(
    page.getByRole('region', { name: 'Household Impact' }).getByText('Needs review', { exact: true }),
  ).toBeVisible({
    timeout: 30_000,
  })
  await expect(last.getByText(/changed by somebody else/)).toBeVisible({ timeout: 30_000 })
  await expect(last.getByLabel('Lens text')).toHaveValue('Words of a person')
  await expect(page.getByText('Recorded answer, no model').first()).toBeVisible()
})
