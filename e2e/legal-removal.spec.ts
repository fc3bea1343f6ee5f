import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { saved, submittedBrief } from './fixtures/desk'
import { publicTexts } from './fixtures/public-texts'
import { signInAs } from './fixtures/sign-in'

/** Stands in the text that has to go. */
const word = 'quillfeather'

test('an admin removes a lens text for legal reasons: no public address shows it, and the record still verifies', async ({
  browser,
  page: writer,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const address = await submittedBrief(writer, 'Ferries that a court looked at')
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  const lens = editor.getByRole('region', { name: 'Household Impact' })
  await lens.getByLabel('Lens text').fill(`Families who ride the ${word} line may wait less each day.`)
  await lens.getByRole('button', { name: 'Save and approve' }).click()
  await expect(lens.getByText(/^Approved by/)).toBeVisible()
  await editor.getByLabel('Reason for all that are not decided').fill('The source is about a local purchase.')
  await editor.getByRole('button', { name: 'Omit all remaining' }).click()
  await expect(editor.getByText('6 of 6 decided')).toBeVisible()
  const publish = editor.getByRole('button', { name: 'Publish', exact: true })
  const published = editor.getByRole('status').filter({ hasText: 'Published at' })
  await publish.click()
  await expect(published).toBeVisible()
  const story = /\/stories\/[\w-]+/.exec((await published.textContent()) ?? '')?.[0] ?? ''

  await writer.reload()
  await writer.getByLabel('Why this matters').fill('The line carries 5,200 people on every day of the year.')
  await writer.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(writer)
  await writer.getByRole('button', { name: 'Submit for review' }).click()
  await expect(writer.getByRole('status').filter({ hasText: 'Submitted' })).toBeVisible()
  await editor.reload()
  await editor.getByRole('radio', { name: 'Update' }).check()
  await editor.getByLabel('Public note').fill('We say how many ride on it.')
  await publish.click()
  await expect(published).toBeVisible()

  const before = await publicTexts(request, baseURL ?? '')
  const showing = [...before].flatMap(([path, text]) => (text.includes(word) ? [path] : []))
  const own = ['', '/ninjs.json', '/versions/1'].map((end) => story + end)
  const lists = ['/lenses/household', '/lenses/household/feed.xml', '/api/v1/stories?limit=50']
  expect(showing).toEqual(expect.arrayContaining([...own, ...lists]))
  const search = async () => await (await request.get(`/search?q=${word}`)).text()
  expect(await search()).toContain('Ferries that a court looked at')
  const recordOf = async (version: number) =>
    await (await request.get(`${story}/record.json?version=${version}`)).text()
  const records = [await recordOf(1), await recordOf(2)]

  await editor.goto(`${address}/history`)
  await expect(editor.getByRole('heading', { name: 'Legal removal' })).toHaveCount(0)
  const admin = await (await browser.newContext()).newPage()
  await signInAs(admin, 'admin')
  await admin.goto(`${address}/history`)
  const form = admin.getByRole('region', { name: 'Legal removal' })
  await expect(form.getByText('This cannot be undone.')).toBeVisible()
  await form.getByLabel('Text to remove').selectOption('Household Impact')
  await form.getByRole('button', { name: 'Remove for legal reasons' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'Give a reason' }).first()).toBeVisible()
  await expect(form.getByLabel('Text to remove')).toHaveValue('lens:household')
  await form.getByLabel('Reason').fill('The court of the harbour ordered it.')
  await form.getByRole('button', { name: 'Remove for legal reasons' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'from 2 versions' })).toBeVisible()
  await expect(form.getByRole('option', { name: 'Household Impact' })).toHaveCount(0)

  const said = async (path: string) => await (await request.get(path)).text()
  for (const path of [...own, ...lists])
    await expect.poll(() => said(path), { message: path, timeout: 1_000 }).not.toContain(word)
  for (const path of [
    `${story}/versions/1?against=2`,
    `${story}/record?version=1`,
    `${story}?lenses=household`,
  ])
    expect(await said(path), path).not.toContain(word)
  for (const [path, text] of await publicTexts(request, baseURL ?? '')) {
    expect(text, path).not.toContain(word)
    expect(text, path).not.toContain('The court of the harbour ordered it.')
  }
  expect(await search()).toContain('Nothing was found')
  for (const path of ['', '/versions/1', '/versions/2', '/record', '/record?version=1'])
    expect(await said(story + path), path).toMatch(/Removed for legal reasons, \d+ \w+ \d{4}\./)

  expect([await recordOf(1), await recordOf(2)]).toEqual(records)
  expect(verify(new URL(story, baseURL).href).stdout).toContain('Everything that was checked holds')

  await writer.reload()
  await expect(writer.getByText('removed from this story for legal reasons')).toBeVisible()
})

/** Runs what `npm run record:verify` runs. */
const verify = (address: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/record-verify.ts', address], { encoding: 'utf8' })
