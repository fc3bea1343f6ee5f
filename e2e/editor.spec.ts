import { expect, test } from '@playwright/test'
import { approve } from './fixtures/approve'
import { briefWithHeadline, startFromText, submittedBrief } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

const lensTexts = {
  'Household Impact':
    'Families who ride the line may wait less once the three new boats carry 5,200 people a day.',
  'America First View':
    'From this side, electric boats bought with local money could count as a modest gain for domestic industry.',
}
const institutional = (riders: string) =>
  `Agencies would likely point to the vote and to the ${riders} people who ride each day.`

test('an editor decides six lenses and publishes', async ({ browser, page }) => {
  const address = await submittedBrief(page, 'Harbour line buys three electric ferries')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)

  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('alert').filter({ hasText: 'Not published yet' })).toBeVisible()

  for (const [name, text] of Object.entries(lensTexts)) {
    const lens = editor.getByRole('region', { name })
    await lens.getByLabel('Lens text').fill(text)
    await lens.getByRole('button', { name: 'Save and approve' }).click()
    await expect(lens.getByText(/^Approved by/)).toBeVisible()
  }

  const flagged = editor.getByRole('region', { name: 'Institutional View' })
  await flagged.getByLabel('Lens text').fill(institutional('8,311'))
  await flagged.getByRole('button', { name: 'Save text' }).click()
  await expect(flagged.getByText('Blocker')).toBeVisible()
  await flagged.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(flagged.getByRole('alert')).toContainText('a finding stops this text')
  await flagged.getByLabel('Lens text').fill(institutional('5,200'))
  await flagged.getByRole('button', { name: 'Save text' }).click()
  await expect(flagged.getByText('Blocker')).toHaveCount(0)
  await approve(flagged)

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
  const address = await submittedBrief(page, 'Ferries again, for a second look')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  const text =
    'Families who commute by boat would probably wait less, and their daily costs may stay the same'
  await lens.getByLabel('Lens text').fill(`${text}.`)
  await lens.getByRole('button', { name: 'Save and approve' }).click()
  await expect(lens.getByText(/^Approved by/)).toBeVisible()

  await lens.getByLabel('Lens text').fill(`${text}!`)
  await lens.getByRole('button', { name: 'Save text' }).click()
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
  await lens.getByRole('button', { name: 'Reject' }).click()
  await lens.getByRole('button', { name: 'Sourcing' }).click()
  await expect(lens.getByText(/^Rejected by .*Sourcing/)).toBeVisible()
})

test('an editor sends a brief back, and the writer reads why', async ({ browser, page }) => {
  const address = await submittedBrief(page, 'Ferries, to be sent back')
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

test('an editor adds sources, chooses the main one, pastes its text and gives the brief away', async ({
  page,
}) => {
  await signInAs(page, 'editor')
  await startFromText(page)
  await page.getByText('Add another source').click()
  const add = page.getByRole('form', { name: 'Add a source' })
  await add.getByText('Paste the text instead').click()
  await add.getByLabel('Source text').fill('The mayor said that the boats would be built in the old yard.')
  await add.getByLabel('Title').fill('Boats from the old yard')
  await add.getByRole('button', { name: 'Add source' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Source added' })).toBeVisible()

  const second = page.getByRole('group').filter({ hasText: 'Boats from the old yard' }).first()
  await second.getByText('Boats from the old yard').click()
  await second.getByRole('button', { name: 'Make it the main source' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'main source now' })).toBeVisible()
  await expect(page.getByLabel('Original title', { exact: true })).toHaveValue('Boats from the old yard')

  await page.getByText('Replace the text').first().click()
  await page
    .getByLabel('Text of the source')
    .first()
    .fill('The mayor now says that the yard is too small for three boats.')
  await page.getByRole('button', { name: 'Keep this text' }).first().click()
  await expect(page.getByText('too small for three boats')).toBeVisible()

  await page.getByText('More', { exact: true }).click()
  await page.getByLabel('Assigned to').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Assign' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Assigned' })).toBeVisible()
})

test('without a model the editor gets the sentences that bear on a lens', async ({ page }) => {
  await signInAs(page, 'editor')
  await startFromText(page)
  await page.goto(`${page.url()}/lenses`)
  await page.getByRole('button', { name: 'Generate lenses' }).click()
  const household = page.getByRole('region', { name: 'Household Impact' })
  await expect(household.getByText(/^No AI was used/).first()).toBeVisible({ timeout: 30_000 })
  await expect(household.getByLabel('Lens text')).toHaveValue('')
})
