import { expect } from '@playwright/test'
import { renameStory } from '@/domain/publication/rename-story'
import { demoPerson } from '../fixtures/briefs'
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
import { must } from '../fixtures/must'
import { aPublishedStory, updateStory } from '../fixtures/stories'

const moreSaid = 'The line carries 5,200 people a day. Two members voted against it.'
const note = 'Added who voted against the purchase.'

test('a published brief is written on, and an update is published only with a note', async ({
  writer,
  editor,
  reader,
}) => {
  const { address, story } = await aPublishedStory('Ferries bought before their lenses were read')
  await openBrief(writer, address)
  await writer.getByLabel('Why this matters').fill(moreSaid)
  await save(writer)
  await submitForReview(writer)

  await editor.goto(`${address}/lenses`)
  await expect(editor.getByRole('radio', { name: 'Update' })).toBeChecked()
  await publishButton(editor).click()
  await expect(alert(editor, 'public note')).toBeVisible()
  await editor.getByLabel('Public note').fill(note)
  await publish(editor)
  await expect
    .poll(async () => {
      await reader.goto(story)
      return reader.getByText(note).count()
    })
    .toBeGreaterThan(0)
})

test('a story is moved to another address, where readers find it with its note', async ({
  editor,
  reader,
}) => {
  const { address, briefId } = await aPublishedStory('Ferries that moved to another address')
  await updateStory(briefId, moreSaid, note)
  await editor.goto(address)
  await editor.getByText('More', { exact: true }).click()
  await editor.getByLabel('Address of the story').fill('three-ferries')
  await editor.getByRole('button', { name: 'Change the address' }).click()
  await expect(status(editor, '/stories/three-ferries')).toBeVisible()
  expect((await reader.goto('/stories/three-ferries'))?.status()).toBe(200)
  await expect(reader.getByText(note)).toBeVisible()
})

test('a story that was moved is withdrawn, and its address says why', async ({ editor, reader }) => {
  const { address, briefId } = await aPublishedStory('Ferries that were moved and withdrawn')
  must(await renameStory(await demoPerson('editor'), { briefId, slug: 'ferries-withdrawn' }))
  expect((await reader.goto('/stories/ferries-withdrawn'))?.status()).toBe(200)
  await editor.goto(address)
  await withdraw(editor)
  await expect.poll(async () => (await reader.goto(reader.url()))?.status()).toBe(410)
  await expect(reader.getByText('The vote was declared void.')).toBeVisible()
})

test('the desk is worked with keys, and no key acts while somebody types', async ({ editor }) => {
  await editor.goto('/desk?queue=all')
  await editor.keyboard.press('j')
  await editor.keyboard.press('j')
  await editor.keyboard.press('k')
  const first = editor.locator('[data-row]').first()
  await expect(first).toBeFocused()
  await editor.keyboard.press('?')
  await expect(editor.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await editor.keyboard.press('Escape')
  await first.focus()
  await editor.keyboard.press('Enter')
  await editor.waitForURL(/\/desk\/briefs\//)
  await editor.keyboard.press('c')
  await editor.waitForURL(/\/desk\/new/)
  await editor.getByLabel('Source text').pressSequentially('c?j')
  await expect(editor.getByLabel('Source text')).toHaveValue('c?j')
})
