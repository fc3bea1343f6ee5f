import { expect, type Page } from '@playwright/test'
import { aSubmittedBrief } from '../fixtures/briefs'
import { alert, publish, publishButton, status } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { followLater } from '../fixtures/stories'

async function setHours(admin: Page, on: boolean): Promise<void> {
  await admin.goto('/admin/settings')
  await admin.getByLabel('Single-editor hours').setChecked(on)
  await admin.getByLabel('Stories one editor may publish alone').fill('1')
  await admin.getByRole('button', { name: 'Save settings' }).click()
  await expect(status(admin, 'The settings are saved.')).toBeVisible()
}

/** A brief that the editor wrote and submitted; the page shows its review. */
async function ownBrief(editor: Page, headline: string): Promise<string> {
  const { address, briefId } = await aSubmittedBrief(headline, { by: 'editor' })
  await followLater(briefId)
  await editor.goto(`${address}/lenses`)
  return address
}

// These change a setting of the whole site, so nothing else runs beside them.
test.beforeEach(async ({ admin }) => setHours(admin, true))
test.afterEach(async ({ admin }) => setHours(admin, false))

test('in single-editor hours an editor publishes alone, and readers are told', async ({ editor, reader }) => {
  const address = await ownBrief(editor, 'Ferries on a Monday')
  await expect(editor.getByText('you may publish one more story alone')).toBeVisible()
  await editor.goto(`${address}/preview`)
  await expect(editor.getByText('Not reviewed yet').first()).toBeVisible()
  await editor.goto(`${address}/lenses`)
  await publish(editor)
  const link = editor.getByRole('link', { name: 'Open the story' })
  await reader.goto((await link.getAttribute('href')) ?? '')
  await expect(reader.getByText('Not reviewed by a second person').first()).toBeVisible()
  await expect(reader.getByText(/^Reviewed \d/)).toHaveCount(0)
})

test('the next story waits until somebody else has reviewed the one before', async ({
  editor,
  admin,
  reader,
}) => {
  await ownBrief(editor, 'Ferries on the same Monday')
  await publishButton(editor).click()
  await expect(alert(editor, 'waits for a review')).toBeVisible()
  await admin.goto('/desk?queue=corrections')
  await admin.getByRole('link', { name: /^Ferries on a Monday/ }).click()
  await admin.getByRole('button', { name: 'Publication reviewed' }).click()
  await expect(status(admin, 'a second person has reviewed')).toBeVisible()
  const story = await admin.getByRole('link', { name: 'Open the story' }).getAttribute('href')
  await publish(editor)
  await expect
    .poll(async () => {
      await reader.goto(story ?? '')
      return reader.getByText(/^Reviewed \d/).count()
    })
    .toBe(1)
})
