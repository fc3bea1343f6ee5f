import { expect, type Page } from '@playwright/test'
import { hold } from '@/domain/publication/hold'
import { barriers } from '../fixtures/axe'
import { demoPerson } from '../fixtures/briefs'
import { readerSees, status } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { must } from '../fixtures/must'
import { aPublishedStory, type MadeStory } from '../fixtures/stories'
import { householdText } from '../fixtures/texts'

async function accessible(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
}

async function aHeldStory(headline: string): Promise<MadeStory> {
  const made = await aPublishedStory(headline, { household: householdText })
  const reason = 'We are asking the line for the figure.'
  must(await hold(await demoPerson('editor'), { briefId: made.briefId, reason }))
  return made
}

test('a writer asks for a hold, and an editor holds the story', async ({ writer, editor }) => {
  const { address } = await aPublishedStory('Ferries in doubt')
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
})

test('readers are told at once that a story is being checked, and can still read it', async ({
  editor,
  reader,
}) => {
  const { story } = await aHeldStory('Ferries that are being checked')
  await readerSees(reader, story, 'We are checking this story.', 1)
  await expect(reader.locator('#lens-household')).toContainText('may wait less')
  await reader.goto('/')
  await expect(reader.getByText('Being checked').first()).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await editor.emulateMedia({ colorScheme })
    await editor.goto(story)
    await accessible(editor)
    await editor.goto('/')
    await accessible(editor)
  }
})

test('an editor pulls a lens, and readers see at once that it is gone', async ({ editor, reader }) => {
  const { address, story } = await aHeldStory('Ferries without one of their readings')
  await editor.goto(`${address}/lenses`)
  await editor.getByLabel('Lens to pull').selectOption('Household Impact')
  await editor.getByLabel('What is wrong with the lens').fill('It rests on the figure in doubt.')
  await editor.getByRole('button', { name: 'Pull the lens' }).click()
  await expect(status(editor, 'Pulled: Household Impact')).toBeVisible()
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
  await readerSees(reader, story, 'may wait less', 0)
  await expect(reader.locator('#lens-household')).toContainText('Pulled for checking')
})

test('an editor ends the check, and readers are no longer told of it', async ({ editor, reader }) => {
  const { address, story } = await aHeldStory('Ferries that were checked')
  await readerSees(reader, story, 'We are checking this story.', 1)
  await editor.goto(`${address}/lenses`)
  await editor.getByLabel('What the check found').fill('The line confirms 5,200 people a day.')
  await editor.getByRole('button', { name: 'End the check' }).click()
  await expect(status(editor, 'Ended. Readers no longer see')).toBeVisible()
  await readerSees(reader, story, 'We are checking this story.', 0)
})
