import { expect } from '@playwright/test'
import { publishInEmergency } from '@/domain/publication/publish-in-emergency'
import { theCopy } from '@/domain/testing/newsroom'
import { aSubmittedBrief, demoPerson } from '../fixtures/briefs'
import {
  alert,
  followLater,
  nameSource,
  publishButton,
  readerSees,
  save,
  startFromText,
  status,
  submitForReview,
  writeFront,
} from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { must } from '../fixtures/must'
import * as state from '../fixtures/stories'

test('in an emergency an editor writes and publishes alone, and readers are told', async ({
  editor,
  reader,
}) => {
  await startFromText(editor)
  await writeFront(editor, 'Ferries stop tonight')
  await nameSource(editor)
  await save(editor)
  await submitForReview(editor)
  await editor.goto(`${editor.url()}/lenses`)
  await followLater(editor)
  await publishButton(editor).click()
  await expect(alert(editor, 'Somebody else has to publish it')).toBeVisible()
  await editor.getByRole('button', { name: 'Emergency publish' }).click()
  await expect(editor.getByText('Give a reason, in a few words.').first()).toBeVisible()
  await editor.getByLabel('Reason for the emergency').fill('The last boat leaves in an hour.')
  await editor.getByRole('button', { name: 'Emergency publish' }).click()
  await expect(status(editor, 'Another editor has to review it')).toBeVisible()
  const story = await editor.getByRole('link', { name: 'Open the story' }).getAttribute('href')
  await reader.goto(story ?? '')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Ferries stop tonight')
  await expect(reader.getByText('Not reviewed by a second person').first()).toBeVisible()
})

test('another person reviews what was published in an emergency', async ({ editor, reader }) => {
  const headline = 'Ferries stopped last night'
  const { briefId } = await aSubmittedBrief(headline, { by: 'admin' })
  await state.followLater(briefId)
  // After an emergency, the same editor can't publish in another one until the first is reviewed.
  const admin = await demoPerson('admin')
  const { hash } = await theCopy(briefId)
  const reason = 'The last boat leaves in an hour.'
  const { slug } = must(await publishInEmergency(admin, { briefId, hash, publicNote: '', reason }))
  await readerSees(reader, `/stories/${slug}`, headline, 1)
  await expect(reader.getByText('Not reviewed by a second person').first()).toBeVisible()

  await editor.goto('/desk?queue=corrections')
  await editor.getByRole('link', { name: new RegExp(`^${headline}`) }).click()
  await expect(editor.getByText(reason)).toBeVisible()
  await editor.getByRole('button', { name: 'Emergency reviewed' }).click()
  await expect(status(editor, 'a second person has reviewed')).toBeVisible()
  await readerSees(reader, `/stories/${slug}`, 'Not reviewed by a second person', 0)
})
