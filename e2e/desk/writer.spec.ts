import { expect } from '@playwright/test'
import { aBriefForTrying, aStartedBrief } from '../fixtures/briefs'
import {
  alert,
  nameSource,
  openBrief,
  save,
  saved,
  status,
  submitForReview,
  writeFront,
} from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { article, source } from '../fixtures/texts'

test('a writer imports an article, writes the brief and submits it', async ({ writer }) => {
  await writer.goto('/desk/new')
  await writer.getByLabel('Source URL').fill('http://127.0.0.1:9/private')
  await writer.getByRole('button', { name: 'Import' }).click()
  await expect(alert(writer, 'Paste the text instead')).toBeVisible()
  await expect(writer.getByLabel('Source URL')).toHaveValue('http://127.0.0.1:9/private')

  await writer.getByLabel('Source URL').fill(source.url)
  await writer.getByLabel('Source text').fill(article)
  await writer.getByRole('button', { name: 'Import' }).click()
  await writer.waitForURL(/\/desk\/briefs\/[0-9a-f-]+$/)
  await expect(writer.getByText('The council voted 7 to 2')).toBeVisible()

  await writeFront(writer, 'Ferry line to get three electric boats by spring')
  await nameSource(writer)
  await save(writer)
  await writer.reload()
  await expect(writer.getByLabel('Headline')).toHaveValue('Ferry line to get three electric boats by spring')
  await expect(writer.getByLabel('Skip Money Angle')).toBeChecked()

  await submitForReview(writer)
  await expect(writer.getByText('The brief is in review.')).toBeVisible()
  await expect(writer.getByLabel('Headline')).toHaveJSProperty('readOnly', true)
})

test('typing is saved by itself, and the screen says so', async ({ writer }) => {
  await openBrief(writer, (await aStartedBrief()).address)
  await writer.getByLabel('Headline').pressSequentially('Typed and never sent')
  await expect(writer.getByText('Not saved yet')).toBeVisible()
  await saved(writer)
  await writer.reload()
  await expect(writer.getByLabel('Headline')).toHaveValue('Typed and never sent')
})

test('a text typed into a refused form is still there', async ({ writer }) => {
  await openBrief(writer, (await aStartedBrief()).address)
  await writer.getByLabel('Headline').fill('As it was')
  await save(writer)

  // A tab without the stream of changes: it does not know of the newer text.
  const other = await writer.context().newPage()
  await other.route('**/events', (route) => route.abort())
  await openBrief(other, writer.url())
  await other.getByLabel('Headline').click()

  await writer.getByLabel('Headline').fill('Written in the first tab')
  await save(writer)

  await other.getByLabel('Headline').fill('Written in the second tab')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(alert(other, 'Not saved')).toBeVisible()
  await expect(other.getByLabel('Headline')).toHaveValue('Written in the second tab')
  const both = other.getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('Written in the first tab')
  await expect(both).toContainText('Written in the second tab')

  await both.getByRole('button', { name: 'Use theirs' }).click()
  await expect(other.getByLabel('Headline')).toHaveValue('Written in the first tab')
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await save(other)
  await other.reload()
  await expect(other.getByLabel('Headline')).toHaveValue('Written in the second tab')
})

test('text that did not reach the newsroom is kept on the device and offered back', async ({ writer }) => {
  await openBrief(writer, (await aStartedBrief()).address)
  await writer.context().setOffline(true)
  await writer.getByLabel('Headline').fill('Typed on a train')
  await expect(writer.getByText('Not saved: offline, kept on this device')).toBeVisible()
  await writer.route('**/desk/briefs/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await writer.context().setOffline(false)
  await writer.reload()
  await writer.getByRole('button', { name: 'Bring it back' }).click()
  await expect(writer.getByLabel('Headline')).toHaveValue('Typed on a train')
  await writer.unroute('**/desk/briefs/**')
  await save(writer)
})

test('a writer sees lenses of an own brief, but nothing to decide', async ({ writer }) => {
  const { address } = await aBriefForTrying('A brief whose writer looks at the lenses')
  await writer.goto(address)
  await writer.getByRole('link', { name: 'Review', exact: true }).click()
  const lens = writer.getByRole('region', { name: 'Household Impact' })
  await expect(lens.getByLabel('Lens text')).toBeVisible()
  await expect(lens.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await expect(writer.getByRole('button', { name: 'Publish' })).toHaveCount(0)
})

test('a draft with AI fills only what is empty, unless the writer says so', async ({ writer }) => {
  const { address } = await aBriefForTrying('A headline that the writer keeps')
  await openBrief(writer, address)
  await expect(writer.getByLabel('Headline')).not.toHaveValue('')
  const headline = await writer.getByLabel('Headline').inputValue()
  await writer.getByRole('button', { name: 'Draft with AI' }).click()
  const draft = writer.getByRole('region', { name: 'Draft with AI' })
  await expect(draft.locator('[name=fields][value=summary]')).toBeChecked({ timeout: 30_000 })
  await expect(draft.locator('[name=fields][value=headline]')).not.toBeChecked()
  await draft.getByRole('button', { name: 'Use selected' }).click()
  await expect(writer.getByLabel('Brief', { exact: true })).not.toHaveValue('')
  await expect(writer.getByLabel('Headline')).toHaveValue(headline)
})

test('without script the edit form is a plain form post', async ({ openAs, writer }) => {
  const { address } = await aStartedBrief()
  const plain = await openAs('writer', { javaScriptEnabled: false })
  await plain.goto(address)
  await plain.getByLabel('Headline').fill('Typed without script')
  await plain.getByLabel('Skip Who Loses').check()
  await plain.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(plain.getByRole('status')).toHaveText('Saved.')
  await expect(plain.getByLabel('Headline')).toHaveValue('Typed without script')
  await expect(plain.getByLabel('Skip Who Loses')).toBeChecked()

  await writer.goto(address)
  await expect(writer.getByLabel('Headline')).toHaveValue('Typed without script')
})

test('without script a stale edit form keeps what was typed', async ({ openAs, writer }) => {
  const { address } = await aStartedBrief()
  const plain = await openAs('writer', { javaScriptEnabled: false })
  await plain.goto(address)
  await openBrief(writer, address)
  await writer.getByLabel('Headline').fill('Typed with script')
  await writer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(status(writer, 'Saved.')).toHaveText('Saved.')

  await plain.getByLabel('Headline').fill('A second time without script')
  await plain.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(alert(plain, 'Not saved')).toBeVisible()
  await expect(plain.getByLabel('Headline')).toHaveValue('A second time without script')
  await expect(plain.getByRole('region', { name: 'Two texts' })).toContainText('Typed with script')
  await plain.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(plain.getByRole('status')).toHaveText('Saved.')
})
