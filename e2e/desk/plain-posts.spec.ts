import { expect } from '@playwright/test'
import { aSubmittedBrief, aWrittenBrief } from '../fixtures/briefs'
import { publishButton, status } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { aPublishedStory, followLater } from '../fixtures/stories'

// A button that is pressed before the page's script has come is a plain post as well.
const withoutScript = { javaScriptEnabled: false }

test('without script an editor publishes and is told where, though the form is gone', async ({ openAs }) => {
  const { address, briefId } = await aSubmittedBrief('Ferries published without script')
  await followLater(briefId)
  const editor = await openAs('editor', withoutScript)
  await editor.goto(`${address}/lenses`)
  await publishButton(editor).click()
  await expect(status(editor, 'Published at')).toBeVisible()
  await expect(publishButton(editor)).toHaveCount(0)
})

test('without script a writer submits and is told so', async ({ openAs }) => {
  const { address } = await aWrittenBrief({ headline: 'Ferries submitted without script' })
  const writer = await openAs('writer', withoutScript)
  await writer.goto(address)
  await writer.getByRole('button', { name: 'Submit for review' }).click()
  await expect(status(writer, 'Submitted')).toBeVisible()
})

test('without script an editor holds a story, ends the check, and is told each time', async ({ openAs }) => {
  const { address } = await aPublishedStory('Ferries held without script')
  const editor = await openAs('editor', withoutScript)
  await editor.goto(`${address}/lenses`)
  await editor.getByLabel('What is in doubt').fill('The price may be another.')
  await editor.getByRole('button', { name: 'Hold', exact: true }).click()
  await expect(status(editor, 'Held.')).toBeVisible()
  await editor.getByLabel('What the check found').fill('The price was right.')
  await editor.getByRole('button', { name: 'End the check' }).click()
  await expect(status(editor, 'Ended. Readers no longer see')).toBeVisible()
})
