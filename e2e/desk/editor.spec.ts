import { expect } from '@playwright/test'
import { approve } from '../fixtures/approve'
import { aBriefForTrying, aStartedBrief, aSubmittedBrief } from '../fixtures/briefs'
import {
  addSource,
  alert,
  nameSource,
  omitRemaining,
  openBrief,
  publish,
  publishButton,
  save,
  saveAndApprove,
  saveText,
  startFromText,
  status,
  submitForReview,
  writeFront,
} from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { approveText } from '../fixtures/stories'
import { householdText, institutionalText } from '../fixtures/texts'

test('a writer drafts and submits, an editor decides six lenses and publishes', async ({
  writer,
  editor,
}) => {
  const headline = 'Harbour line buys three electric ferries'
  await startFromText(writer)
  await writeFront(writer, headline)
  await nameSource(writer)
  await save(writer)
  await submitForReview(writer)

  await editor.goto(`${writer.url()}/lenses`)
  await publishButton(editor).click()
  await expect(alert(editor, 'Not published yet')).toBeVisible()
  await saveAndApprove(editor, 'Household Impact', householdText)
  await saveAndApprove(
    editor,
    'America First View',
    'From this side, electric boats bought with local money could count as a modest gain for domestic industry.',
  )
  const institutional = editor.getByRole('region', { name: 'Institutional View' })
  await saveText(institutional, institutionalText)
  await approve(institutional)
  const liberties = editor.getByRole('region', { name: 'Civil Liberties View' })
  await liberties.getByLabel('Reason').fill('The source says nothing about rights.')
  await liberties.getByRole('button', { name: 'Omit' }).click()
  await expect(liberties.getByText(/^Omitted by/)).toBeVisible()
  await omitRemaining(editor)

  await publish(editor)
  await editor.getByRole('link', { name: 'Open the story' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(editor.locator('#lens-household')).toContainText('5,200 people a day')
})

test('a lens with an invented number is approved only after the number is right', async ({ editor }) => {
  const { address } = await aSubmittedBrief('Ferries, and a number that nobody gave')
  await editor.goto(`${address}/lenses`)
  const flagged = editor.getByRole('region', { name: 'Institutional View' })
  await saveText(flagged, institutionalText.replace('5,200', '8,311'))
  await expect(flagged.getByText('Blocker')).toBeVisible()
  await flagged.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(flagged.getByRole('alert')).toContainText('A finding stops this text')
  await saveText(flagged, institutionalText)
  await expect(flagged.getByText('Blocker')).toHaveCount(0)
  await approve(flagged)
})

test('an approval falls when its text changes, and rejecting is two clicks', async ({ editor }) => {
  const { address, briefId } = await aSubmittedBrief('Ferries again, for a second look')
  const text =
    'Families who commute by boat would probably wait less, and their daily costs may stay the same'
  await approveText(briefId, 'household', `${text}.`)
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await expect(lens.getByText(/^Approved by/)).toBeVisible()

  await saveText(lens, `${text}!`)
  await expect(lens.getByText('Needs review', { exact: true })).toBeVisible()
  await lens.getByRole('button', { name: 'Reject' }).click()
  await lens.getByRole('button', { name: 'Sourcing' }).click()
  await expect(lens.getByText(/^Rejected by .*Sourcing/)).toBeVisible()
})

test('an editor sends a brief back, and the writer reads why', async ({ writer, editor }) => {
  const { address } = await aSubmittedBrief('Ferries, to be sent back')
  await writer.goto(address)
  await expect(writer.getByText('The brief is in review.')).toBeVisible()
  await editor.goto(`${address}/lenses`)
  await editor.getByLabel('Reason for the writer').fill('Say who voted against it.')
  await editor.getByRole('button', { name: 'Send back' }).click()
  await expect(status(editor, 'Sent back')).toBeVisible()
  // The writer's open page updates by itself.
  await expect(writer.getByText('Say who voted against it.')).toBeVisible()
  await expect(writer.getByLabel('Headline')).toBeEditable()
})

test('recorded lenses arrive one by one, and what is being typed stays', async ({ editor }) => {
  const { address } = await aBriefForTrying('A brief whose lenses arrive while somebody types')
  await editor.goto(address)
  await editor.getByRole('link', { name: 'Review', exact: true }).click()
  const last = editor.getByRole('region', { name: 'Adversary View' })
  await last.getByLabel('Lens text').fill('Words of a person')
  await editor.getByRole('button', { name: 'Generate lenses' }).click()
  await expect(
    editor.getByRole('region', { name: 'Household Impact' }).getByText('Needs review', { exact: true }),
  ).toBeVisible({ timeout: 30_000 })
  await expect(last.getByText(/changed by somebody else/)).toBeVisible({ timeout: 30_000 })
  await expect(last.getByLabel('Lens text')).toHaveValue('Words of a person')
  await expect(editor.getByText('Recorded answer, no model').first()).toBeVisible()
})

test('an editor adds a source, makes it the main one and pastes its text', async ({ editor }) => {
  await openBrief(editor, (await aStartedBrief('editor')).address)
  await addSource(
    editor,
    'Boats from the old yard',
    'The mayor said that the boats would be built in the old yard.',
  )
  const second = editor.getByRole('group').filter({ hasText: 'Boats from the old yard' }).first()
  await second.getByText('Boats from the old yard').click()
  await second.getByRole('button', { name: 'Make it the main source' }).click()
  await expect(status(editor, 'main source now')).toBeVisible()
  await expect(editor.getByLabel('Original title', { exact: true })).toHaveValue('Boats from the old yard')

  await editor.getByText('Replace the text').first().click()
  await editor
    .getByLabel('Text of the source')
    .first()
    .fill('The mayor now says that the yard is too small for three boats.')
  await editor.getByRole('button', { name: 'Keep this text' }).first().click()
  await expect(editor.getByText('too small for three boats')).toBeVisible()
})

test('an editor gives a brief away', async ({ editor }) => {
  await openBrief(editor, (await aStartedBrief('editor')).address)
  await editor.getByText('More', { exact: true }).click()
  await editor.getByLabel('Assigned to').selectOption({ index: 1 })
  await editor.getByRole('button', { name: 'Assign' }).click()
  await expect(status(editor, 'Assigned')).toBeVisible()
})

test('without a model the editor gets the sentences that bear on a lens', async ({ editor }) => {
  const { address } = await aStartedBrief('editor')
  await editor.goto(`${address}/lenses`)
  await editor.getByRole('button', { name: 'Generate lenses' }).click()
  const household = editor.getByRole('region', { name: 'Household Impact' })
  await expect(household.getByText(/^No AI was used/).first()).toBeVisible({ timeout: 30_000 })
  await expect(household.getByLabel('Lens text')).toHaveValue('')
})
