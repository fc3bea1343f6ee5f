import { expect } from '@playwright/test'
import { sourceForm } from '@/app/desk/source-form'
import { addFromSource } from '@/app/desk/start-from-source'
import { approve } from '../fixtures/approve'
import {
  aBriefForTrying,
  aStartedBrief,
  aSubmittedBrief,
  aWrittenBrief,
  demoPerson,
  submitAgain,
} from '../fixtures/briefs'
import {
  addSource,
  alert,
  omitRemaining,
  openBrief,
  publish,
  publishButton,
  save,
  saveText,
  writeFront,
} from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { must } from '../fixtures/must'
import { approveText, omitTheRest } from '../fixtures/stories'
import { householdText, institutionalText } from '../fixtures/texts'

const invented = 'For the 6,400 people who ride each day, waiting times may fall when the new boats arrive.'
const second = {
  title: 'Riders counted anew',
  text: 'The line counted its riders anew in October. The count that was known before was too low.',
}

test('an editor finds an invented number, rejects in one click, has it rewritten, compares and approves', async ({
  editor,
}) => {
  const { address } = await aBriefForTrying('A brief in which a number is invented')
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Institutional View' })
  await editor.getByRole('button', { name: 'Generate lenses' }).click()
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
  editor,
}) => {
  const { address } = await aStartedBrief('editor')
  await openBrief(editor, address)
  await writeFront(editor, 'Harbour line buys 99 ferries')
  await save(editor)
  expect((await editor.goto(`${address}/lenses`))?.status()).toBe(200)
  await expect(editor.getByText('The number is not in the source').first()).toBeVisible()
})

test('one changed character sends one lens back to review, and publishing says which', async ({ editor }) => {
  const { address, briefId } = await aSubmittedBrief('Ferries, and one character')
  await approveText(briefId, 'household', householdText)
  await approveText(briefId, 'institutional', institutionalText)
  await omitTheRest(briefId)
  await editor.goto(`${address}/lenses`)
  await expect(editor.getByText('6 of 6 decided')).toBeVisible()

  const household = editor.getByRole('region', { name: 'Household Impact' })
  const institutional = editor.getByRole('region', { name: 'Institutional View' })
  await saveText(household, `${householdText.slice(0, -1)}!`)
  await expect(household.getByText('Needs review', { exact: true })).toBeVisible()
  await expect(institutional.getByText(/^Approved by/)).toBeVisible()
  await expect(editor.getByText('5 of 6 decided')).toBeVisible()

  await publishButton(editor).click()
  await expect(alert(editor, 'Not published yet')).toBeVisible()
  const missing = editor.getByRole('link', { name: /is neither approved nor omitted/ })
  await expect(missing).toHaveText(['Household Impact is neither approved nor omitted.'])

  await approve(household)
  await publish(editor)
})

test('a number that is not in the source is found, and a second source can be added for it', async ({
  editor,
}) => {
  const { address } = await aSubmittedBrief('Ferries, counted once')
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await saveText(lens, invented)
  const finding = lens.getByRole('listitem').filter({ hasText: 'The number is not in the source' })
  await expect(finding).toContainText('6,400')
  await openBrief(editor, address)
  await addSource(editor, second.title, second.text)
})

test('a number that the source got wrong is overruled with a second source, and readers are told', async ({
  editor,
}) => {
  const { address, briefId } = await aWrittenBrief({ headline: 'Ferries, counted again' })
  must(await addFromSource(await demoPerson('writer'), { briefId, ...sourceForm.parse(second) }))
  await submitAgain(briefId)
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await saveText(lens, invented)
  const finding = lens.getByRole('listitem').filter({ hasText: 'The number is not in the source' })
  await finding.getByRole('button', { name: 'The source is wrong, a second source is given' }).click()
  await expect(lens.getByText(/^Overruled by .*The source is wrong/)).toBeVisible()
  await approve(lens)
  await omitRemaining(editor)
  await publish(editor)
  await editor.getByRole('link', { name: 'Open the story' }).click()
  await expect(editor.locator('#lens-household')).toContainText('6,400')
  await editor.getByText('What is on record for each text').click()
  await expect(editor.getByText(/The number is not in the source.*source wrong/)).toBeVisible()
})
