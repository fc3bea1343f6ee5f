import { expect, type Page } from '@playwright/test'
import { aSubmittedBrief } from '../fixtures/briefs'
import { alert, followLater, readerSees, status } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import * as state from '../fixtures/stories'

const newYork = { timezoneId: 'America/New_York' }

/** As a field for day and time takes it, to the second, in the browser's own time. */
const localTime = (page: Page, ahead: number) =>
  page.evaluate((milliseconds) => {
    const at = new Date(Date.now() + milliseconds)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
  }, ahead)

async function schedule(editor: Page, at: string): Promise<void> {
  await editor.getByLabel('Publish at').fill(at)
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click()
}

/** A submitted brief that could be published now. */
async function aBriefToSchedule(headline: string): Promise<string> {
  const { address, briefId } = await aSubmittedBrief(headline)
  await state.followLater(briefId)
  return address
}

test('a time that has passed is refused and stays in its field', async ({ openAs }) => {
  const { address } = await aSubmittedBrief('Ferries at an hour that has passed')
  const editor = await openAs('editor', newYork)
  await editor.goto(`${address}/lenses`)
  await followLater(editor)
  await expect(editor.getByText('In your time, America/New_York.')).toBeVisible()
  await schedule(editor, '2020-01-01T09:00')
  await expect(alert(editor, 'That time has passed')).toBeVisible()
  await expect(editor.getByLabel('Publish at')).toHaveValue('2020-01-01T09:00')
})

test('a scheduled brief is locked, and is in its list and in the calendar', async ({ openAs, writer }) => {
  const address = await aBriefToSchedule('Ferries at a set hour')
  const editor = await openAs('editor', newYork)
  await editor.goto(`${address}/lenses`)
  await schedule(editor, await localTime(editor, 3_600_000))
  await expect(status(editor, 'Scheduled for')).toBeVisible()
  await expect(editor.getByText('Nothing can be edited until then')).toBeVisible()
  await writer.goto(address)
  await expect(writer.getByLabel('Headline')).not.toBeEditable()
  await editor.goto('/desk?queue=scheduled')
  await expect(editor.getByRole('row').filter({ hasText: 'Ferries at a set hour' })).toContainText('UTC')

  await editor.goto('/desk/calendar')
  const entry = editor
    .getByRole('listitem')
    .filter({ has: editor.getByRole('link', { name: /^Ferries at a set hour/ }) })
  await expect(entry.last()).toContainText('Scheduled')
  await entry.last().getByRole('link').click()
  await expect(editor.getByRole('button', { name: 'Unschedule' })).toBeVisible()
})

test('a schedule is taken back, made again, and kept: the story is out at its time', async ({
  openAs,
  reader,
}) => {
  const address = await aBriefToSchedule('Ferries at the hour that was kept')
  const editor = await openAs('editor', newYork)
  await editor.goto(`${address}/lenses`)
  await schedule(editor, await localTime(editor, 3_600_000))
  await expect(status(editor, 'Scheduled for')).toBeVisible()
  await editor.getByRole('button', { name: 'Unschedule' }).click()
  await expect(status(editor, 'Taken back')).toBeVisible()
  await schedule(editor, await localTime(editor, 8_000))
  await expect(status(editor, 'Scheduled for')).toBeVisible()
  // The editor's page updates by itself.
  const open = editor.getByRole('link', { name: 'Open the story' })
  await expect(open).toBeVisible({ timeout: 30_000 })
  await readerSees(reader, (await open.getAttribute('href')) ?? '', 'Ferries at the hour that was kept', 1)
})
