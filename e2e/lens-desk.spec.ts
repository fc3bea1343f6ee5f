import { expect, test } from '@playwright/test'
import { approve } from './fixtures/approve'
import { briefWithHeadline, saved, startFromText, submittedBrief, writeFront } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

test('an editor finds an invented number, rejects in one click, has it written anew, compares and approves', async ({
  page,
}) => {
  await signInAs(page, 'editor')
  await briefWithHeadline(page, 'Try it')
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  const lens = page.getByRole('region', { name: 'Institutional View' })
  await page.getByRole('button', { name: 'Generate lenses' }).click()
  const finding = lens.getByRole('listitem').filter({ hasText: 'The number is not in the source' })
  await expect(finding).toContainText('14 percent', { timeout: 30_000 })
  await expect(lens.locator('mark', { hasText: '14 percent' })).toBeVisible()
  await lens.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(lens.getByText(/^Approved by/)).toHaveCount(0)

  await lens.getByRole('button', { name: 'Reject' }).click()
  await lens.getByRole('button', { name: 'Accuracy' }).click()
  await expect(lens.getByText(/^Rejected by .*Accuracy/)).toBeVisible()

  await lens.getByLabel('Instruction (optional)').fill('Use the figures of the trial only.')
  await lens.getByRole('button', { name: 'Regenerate' }).click()
  await expect(lens.getByRole('button', { name: 'Use new text' })).toBeVisible({ timeout: 30_000 })
  await expect(lens.locator('del').filter({ hasText: '14' }).first()).toBeVisible()
  await expect(lens.locator('ins').filter({ hasText: '740' }).first()).toBeVisible()
  await lens.getByRole('button', { name: 'Use new text' }).click()
  await expect(finding).toHaveCount(0)
  await approve(lens)
})

test('an editor opens the review of a brief whose front text holds an invented number, and sees it', async ({
  page,
}) => {
  await signInAs(page, 'editor')
  await startFromText(page)
  await writeFront(page, 'Harbour line buys 99 ferries')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)
  expect((await page.goto(`${page.url()}/lenses`))?.status()).toBe(200)
  await expect(page.getByText('The number is not in the source').first()).toBeVisible()
})

test('one changed character sends one lens back to review, and publishing says which', async ({
  browser,
  page,
}) => {
  const address = await submittedBrief(page, 'Ferries, and one character')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  const household = editor.getByRole('region', { name: 'Household Impact' })
  const institutional = editor.getByRole('region', { name: 'Institutional View' })
  const texts = [
    [
      household,
      'Families who ride the line may wait less once the three new boats carry 5,200 people a day.',
    ],
    [institutional, 'Agencies would likely point to the vote and to the 5,200 people who ride each day.'],
  ] as const
  for (const [lens, text] of texts) {
    await lens.getByLabel('Lens text').fill(text)
    await lens.getByRole('button', { name: 'Save and approve' }).click()
    await expect(lens.getByText(/^Approved by/)).toBeVisible()
  }
  await editor.getByLabel('Reason for all that are not decided').fill('The source is about a local purchase.')
  await editor.getByRole('button', { name: 'Omit all remaining' }).click()
  await expect(editor.getByText('6 of 6 decided')).toBeVisible()

  await household.getByLabel('Lens text').fill(`${texts[0][1].slice(0, -1)}!`)
  await household.getByRole('button', { name: 'Save text' }).click()
  await expect(household.getByText('Needs review', { exact: true })).toBeVisible()
  await expect(institutional.getByText(/^Approved by/)).toBeVisible()
  await expect(editor.getByText('5 of 6 decided')).toBeVisible()

  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('alert').filter({ hasText: 'Not published yet' })).toBeVisible()
  const missing = editor.getByRole('link', { name: /is neither approved nor left out/ })
  await expect(missing).toHaveText(['Household Impact is neither approved nor left out.'])

  await approve(household)
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()
})

test('a number that the source got wrong is overruled with a second source', async ({ browser, page }) => {
  const address = await submittedBrief(page, 'Ferries, counted again')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  const text = 'For the 6,400 people who ride each day, waiting times may fall when the new boats arrive.'
  await lens.getByLabel('Lens text').fill(text)
  await lens.getByRole('button', { name: 'Save text' }).click()
  const finding = lens.getByRole('listitem').filter({ hasText: 'The number is not in the source' })
  await expect(finding).toContainText('6,400')

  await editor.goto(address)
  await editor.getByText('Add another source').click()
  const add = editor.getByRole('form', { name: 'Add a source' })
  await add.getByText('Paste the text instead').click()
  await add
    .getByLabel('Source text')
    .fill('The line counted its riders anew in October. The count that was known before was too low.')
  await add.getByLabel('Title').fill('Riders counted anew')
  await add.getByRole('button', { name: 'Add source' }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Source added' })).toBeVisible()

  await editor.goto(`${address}/lenses`)
  await finding.getByRole('button', { name: 'The source is wrong, a second source is given' }).click()
  await expect(lens.getByText(/^Overruled by .*The source is wrong/)).toBeVisible()
  await approve(lens)

  await editor.getByLabel('Reason for all that are not decided').fill('The source is about a local purchase.')
  await editor.getByRole('button', { name: 'Omit all remaining' }).click()
  await expect(editor.getByText('6 of 6 decided')).toBeVisible()
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Published at' })).toBeVisible()
  await editor.getByRole('link', { name: 'Open the story' }).click()
  await expect(editor.locator('#lens-household')).toContainText('6,400')
  await editor.getByText('What is on record for each text').click()
  await expect(editor.getByText(/The number is not in the source.*source wrong/)).toBeVisible()
})
