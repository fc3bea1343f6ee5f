import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { saved, startFromText, submittedBrief, writeFront } from './fixtures/desk'
import { signInAs } from './fixtures/sign-in'

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
}
type Role = 'writer' | 'editor' | 'admin'
async function signedIn(browser: Browser, role: Role): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signInAs(page, role)
  return page
}
const aReader = async (browser: Browser) => (await browser.newContext({ javaScriptEnabled: false })).newPage()
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const followLater = async (page: Page) => {
  await page.getByRole('button', { name: 'Publish with perspectives to follow' }).click()
  await expect(page.getByText('Nothing is missing for publishing.')).toBeVisible()
}
const publishedAt = async (page: Page) => {
  await page.getByRole('link', { name: 'Open the story' }).waitFor()
  return new URL(
    (await page.getByRole('link', { name: 'Open the story' }).getAttribute('href')) ?? '',
    page.url(),
  ).href
}
const readerSees = (reader: Page, story: string, words: string, times: number) =>
  expect
    .poll(async () => {
      await reader.goto(story)
      return reader.getByText(words).count()
    })
    .toBe(times)
/** As a field for day and time takes it, to the second, in the browser's own time. */
const localTime = (page: Page, ahead: number) =>
  page.evaluate((milliseconds) => {
    const at = new Date(Date.now() + milliseconds)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
  }, ahead)

test('an editor schedules a brief, takes that back, schedules it again, and it is published at its time', async ({
  browser,
}) => {
  const writer = await (await browser.newContext()).newPage()
  const address = await submittedBrief(writer, 'Ferries at a set hour')
  const context = await browser.newContext({ timezoneId: 'America/New_York' })
  const editor = await context.newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  await followLater(editor)
  await expect(editor.getByText('In your time, America/New_York.')).toBeVisible()

  await editor.getByLabel('Publish at').fill('2020-01-01T09:00')
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(editor.getByRole('alert').filter({ hasText: 'this time is over' })).toBeVisible()
  await expect(editor.getByLabel('Publish at')).toHaveValue('2020-01-01T09:00')

  await editor.getByLabel('Publish at').fill(await localTime(editor, 3_600_000))
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(status(editor, 'Scheduled for')).toBeVisible()
  await expect(editor.getByText('Nothing can be edited until then')).toBeVisible()
  await writer.reload()
  await expect(writer.getByLabel('Headline')).not.toBeEditable()
  await editor.goto('/desk?queue=scheduled')
  await expect(editor.getByRole('row').filter({ hasText: 'Ferries at a set hour' })).toContainText('UTC')

  await editor.goto('/desk/calendar')
  const entry = editor
    .getByRole('listitem')
    .filter({ has: editor.getByRole('link', { name: /^Ferries at a set hour/ }) })
  await expect(entry.last()).toContainText('Scheduled')
  await entry.last().getByRole('link').click()

  await editor.getByRole('button', { name: 'Unschedule' }).click()
  await expect(status(editor, 'Taken back')).toBeVisible()
  await editor.getByLabel('Publish at').fill(await localTime(editor, 4_000))
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(status(editor, 'Scheduled for')).toBeVisible()
  // The page of the editor learns of it by itself.
  await expect(editor.getByRole('link', { name: 'Open the story' })).toBeVisible({ timeout: 30_000 })
  await readerSees(await aReader(browser), await publishedAt(editor), 'Ferries at a set hour', 1)
})

test('in an emergency an editor publishes alone, readers are told, and another person reviews it', async ({
  browser,
}) => {
  const editor = await signedIn(browser, 'editor')
  await startFromText(editor)
  await writeFront(editor, 'Ferries stop tonight')
  await editor.getByLabel('Original URL', { exact: true }).fill('https://harbourtimes.example/ferry')
  await editor.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(editor)
  await editor.getByRole('button', { name: 'Submit for review' }).click()
  await expect(status(editor, 'Submitted')).toBeVisible()
  await editor.goto(`${editor.url()}/lenses`)
  await followLater(editor)
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(editor.getByRole('alert').filter({ hasText: 'Somebody else has to publish it' })).toBeVisible()
  await editor.getByRole('button', { name: 'Emergency publish' }).click()
  await expect(editor.getByText('Give a reason, in a few words.').first()).toBeVisible()
  await editor.getByLabel('Reason for the emergency').fill('The last boat leaves in an hour.')
  await editor.getByRole('button', { name: 'Emergency publish' }).click()
  await expect(status(editor, 'Another editor has to review it')).toBeVisible()
  const story = await publishedAt(editor)
  const reader = await aReader(browser)
  await reader.goto(story)
  await expect(reader.getByText('Not reviewed by a second person').first()).toBeVisible()

  const admin = await signedIn(browser, 'admin')
  await admin.goto('/desk?queue=corrections')
  await admin.getByRole('link', { name: /^Ferries stop tonight/ }).click()
  await expect(admin.getByText('The last boat leaves in an hour.')).toBeVisible()
  await admin.getByRole('button', { name: 'Emergency reviewed' }).click()
  await expect(status(admin, 'a second person has reviewed')).toBeVisible()
  await readerSees(reader, story, 'Not reviewed by a second person', 0)
})

test('a writer asks for a hold, an editor holds the story and pulls a lens, and readers see both at once', async ({
  browser,
}) => {
  const writer = await (await browser.newContext()).newPage()
  const address = await submittedBrief(writer, 'Ferries in doubt')
  const editor = await signedIn(browser, 'editor')
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await lens
    .getByLabel('Lens text')
    .fill('Families who ride the line may wait less once the three new boats carry 5,200 people a day.')
  await lens.getByRole('button', { name: 'Save and approve' }).click()
  await expect(lens.getByText(/^Approved by/)).toBeVisible()
  await followLater(editor)
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  const story = await publishedAt(editor)

  await writer.goto(`${address}/lenses`)
  await expect(writer.getByRole('button', { name: 'Hold', exact: true })).toHaveCount(0)
  await writer.getByLabel('What is in doubt').fill('The director gave another figure today.')
  await writer.getByRole('button', { name: 'Ask for a hold' }).click()
  await expect(status(writer, 'Asked.')).toBeVisible()

  await editor.goto('/desk')
  await expect(editor.getByText('A hold is asked for: The director gave another figure today.')).toBeVisible()
  await editor.getByRole('link', { name: /^Ferries in doubt/ }).click()
  await editor.getByLabel('What is in doubt').fill('We are asking the line for the figure.')
  await editor.getByRole('button', { name: 'Hold', exact: true }).click()
  await expect(status(editor, 'Held.')).toBeVisible()
  await accessible(editor)
  const reader = await aReader(browser)
  await readerSees(reader, story, 'We are checking this story.', 1)
  await expect(reader.locator('#lens-household')).toContainText('may wait less')
  for (const colorScheme of ['light', 'dark'] as const) {
    await editor.emulateMedia({ colorScheme })
    await editor.goto(story)
    await accessible(editor)
    await editor.goto('/')
    await accessible(editor)
  }
  await editor.emulateMedia({ colorScheme: null })
  await editor.goto(`${address}/lenses`)
  await reader.goto('/')
  await expect(reader.getByText('Being checked').first()).toBeVisible()

  await editor.getByLabel('Lens to pull').selectOption('Household Impact')
  await editor.getByLabel('What is wrong with the lens').fill('It rests on the figure in doubt.')
  await editor.getByRole('button', { name: 'Pull the lens' }).click()
  await expect(status(editor, 'Pulled: Household Impact')).toBeVisible()
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
  await readerSees(reader, story, 'may wait less', 0)
  await expect(reader.locator('#lens-household')).toContainText('Pulled for checking')

  await editor.getByLabel('What the check found').fill('The line confirms 5,200 people a day.')
  await editor.getByRole('button', { name: 'End the check' }).click()
  await expect(status(editor, 'The check is over')).toBeVisible()
  await readerSees(reader, story, 'We are checking this story.', 0)
})
