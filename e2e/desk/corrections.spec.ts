import { expect } from '@playwright/test'
import { aColleague, rewrite, submitAgain } from '../fixtures/briefs'
import {
  alert,
  openBrief,
  publish,
  publishButton,
  save,
  status,
  submitForReview,
  withdraw,
} from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { password, signInWith } from '../fixtures/sign-in'
import { aPublishedStory, type MadeStory, publishNow } from '../fixtures/stories'

const corrected = 'The line carries 5,200 people a day on engines that fail every second week.'
const note = 'We wrote that the engines often fail; it is every second week.'

/** One editor, who owes no review yet, corrects a published story alone. */
async function correct(briefId: string): Promise<void> {
  const by = await aColleague('editor')
  await rewrite(briefId, { by, whyItMatters: corrected })
  await submitAgain(briefId, by)
  await publishNow(briefId, { by, kind: 'correction', publicNote: note })
}

async function aCorrectedStory(headline: string): Promise<MadeStory> {
  const made = await aPublishedStory(headline)
  await correct(made.briefId)
  return made
}

test('one editor corrects a published story alone, but updates it only with somebody else', async ({
  page: editor,
}) => {
  const { address } = await aPublishedStory('Ferries corrected after their purchase')
  await signInWith(editor, (await aColleague('editor')).email, password)
  await editor.waitForURL(/\/desk/)
  await openBrief(editor, address)
  await editor.getByLabel('Why this matters').fill(corrected)
  await save(editor)
  await submitForReview(editor)
  await editor.goto(`${address}/lenses`)

  await editor.getByRole('radio', { name: 'Update' }).check()
  await editor.getByLabel('Public note').fill(note)
  await publishButton(editor).click()
  await expect(alert(editor, 'Somebody else has to publish it')).toBeVisible()
  await expect(editor.getByLabel('Public note')).toHaveValue(/every second week/)
  await expect(editor.getByRole('radio', { name: 'Update' })).toBeChecked()
  await editor.getByRole('radio', { name: 'Correction' }).check()
  await publish(editor)
  await expect(editor.getByText('You published it. Another editor reviews it')).toBeVisible()
})

test('readers see a correction at once, and that no second person has reviewed it', async ({ reader }) => {
  const { briefId, story } = await aPublishedStory('Ferries corrected in front of their readers')
  await reader.goto(story)
  await correct(briefId)
  await expect
    .poll(async () => {
      await reader.goto(story)
      return reader.locator('#correction-1').allTextContents()
    })
    .toEqual([expect.stringContaining('every second week')])
  await expect(reader.getByText('Not reviewed by a second person').first()).toBeVisible()
})

test('readers find what a correction changed, and that search engines keep the current version', async ({
  reader,
}) => {
  const { story } = await aCorrectedStory('Ferries in two versions')
  await reader.goto(story)
  await reader.getByRole('link', { name: 'Earlier versions' }).click()
  await expect(reader.getByText('Correction 1')).toBeVisible()
  await reader.getByRole('link', { name: 'Version 1', exact: true }).click()
  await expect(reader.getByText('This is not the current version.')).toBeVisible()
  await expect(reader.locator('ins').filter({ hasText: 'second week' })).toBeVisible()
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${story}$`))
  await reader.getByText('The whole text of version 1').click()
  await expect(reader.getByText('on engines that often fail')).toBeVisible()
  expect((await reader.goto(`${story}/versions/9`))?.status()).toBe(404)
})

test('another person reviews a correction afterwards, and readers see that it stays', async ({
  admin,
  reader,
}) => {
  const { story } = await aCorrectedStory('Ferries corrected and reviewed')
  await reader.goto(story)
  await expect(reader.getByText('Not reviewed by a second person').first()).toBeVisible()
  await admin.goto('/desk?queue=corrections')
  await admin.getByRole('link', { name: /^Ferries corrected and reviewed/ }).click()
  await admin.getByRole('button', { name: 'Reviewed' }).click()
  await expect(status(admin, 'a second person has reviewed')).toBeVisible()
  await expect
    .poll(async () => {
      await reader.goto(story)
      return reader.getByText('Not reviewed by a second person').count()
    })
    .toBe(0)
  await expect(reader.locator('#correction-1')).toBeVisible()
})

test('with a corrected story its earlier versions are withdrawn', async ({ admin, reader }) => {
  const { address, story } = await aCorrectedStory('Ferries corrected and withdrawn')
  for (const path of ['', '/versions', '/versions/1'])
    expect((await reader.goto(story + path))?.status(), path).toBe(200)
  await admin.goto(address)
  await withdraw(admin)
  for (const path of ['', '/versions', '/versions/1'])
    await expect.poll(async () => (await reader.goto(story + path))?.status()).toBe(410)
})

test('Minor is refused with what changed, and nothing that was typed is lost', async ({ editor }) => {
  const { address, briefId } = await aPublishedStory('Ferries with a figure that moved')
  await rewrite(briefId, { whyItMatters: 'The line carries people on engines that often fail.' })
  await submitAgain(briefId)
  await editor.goto(`${address}/lenses`)
  await editor.getByRole('radio', { name: 'Minor' }).check()
  await publishButton(editor).click()
  await expect(alert(editor, '“5,200” is gone')).toBeVisible()
  await expect(editor.getByRole('radio', { name: 'Minor' })).toBeChecked()
  await editor.getByRole('radio', { name: 'Update' }).check()
  await editor.getByLabel('Public note').fill('The figure was taken out.')
  await publish(editor)
})
