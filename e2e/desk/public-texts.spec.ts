import { spawnSync } from 'node:child_process'
import { expect } from '@playwright/test'
import { withdraw } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { publicTexts } from '../fixtures/public-texts'
import { aStoryWithSecrets, open, secret } from '../fixtures/secrets'
import { aPublishedStory, type MadeStory, updateStory } from '../fixtures/stories'

/** A word in the text to be removed. */
const removed = 'quillfeather'
const order = 'The court of the harbour ordered it.'
const headline = 'Boats of the quiet harbor are counted anew'
const lists = ['/', '/feed.xml', '/atom.xml', '/feed.json', '/api/v1/stories?limit=50']
const lensLists = ['', '/feed.xml', '/atom.xml', '/feed.json'].map((end) => `/lenses/household${end}`)
const maps = ['/sitemap.xml', '/news-sitemap.xml']

// One story to withdraw, one to lose a text, and two walks through the site: before both, and after.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

let site = ''
let leaving: MadeStory
let court: MadeStory
let before = new Map<string, string>()
let records: string[] = []

const said = async (path: string) => await (await fetch(new URL(path, site))).text()
const search = (word: string) => said(`/search?q=${word}`)
const recordsOf = (story: string) =>
  Promise.all([1, 2].map((version) => said(`${story}/record.json?version=${version}`)))
const showing = (word: string) => [...before].flatMap(([path, text]) => (text.includes(word) ? [path] : []))
const month = () => [...before.keys()].find((path) => path.startsWith('/archive/')) ?? 'no month'
const ownOf = (story: string) => ['', '/ninjs.json', '/versions/1'].map((end) => story + end)

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(120_000)
  site = baseURL ?? ''
  court = await aPublishedStory('Ferries that a court looked at', {
    household: `Families who ride the ${removed} line may wait less each day.`,
  })
  const words = 'The line carries 5,200 people on every day of the year.'
  await updateStory(court.briefId, words, 'We say how many ride on it.')
  leaving = await aStoryWithSecrets(headline)
  records = await recordsOf(court.story)
  before = await publicTexts(site)
})

test('what is not published is at no public address', async () => {
  expect(before.size, 'addresses that were walked').toBeGreaterThan(100)
  expect(showing(secret)).toEqual([])
  expect(await search(secret)).toContain('Nothing was found')
})

test('what is published is in every list, feed and map, and search finds it', async () => {
  const { story } = leaving
  expect(showing(open)).toEqual(
    expect.arrayContaining([story, `${story}/ninjs.json`, ...lists, ...lensLists]),
  )
  expect(showing(story)).toEqual(expect.arrayContaining([month(), ...maps, ...lists, '/search']))
  expect(await search(open)).toContain(headline)
})

test('a text that is to be removed is on the pages of its story and in the lists', async () => {
  const where = ['/lenses/household', '/lenses/household/feed.xml', '/api/v1/stories?limit=50']
  expect(showing(removed)).toEqual(expect.arrayContaining([...ownOf(court.story), ...where]))
  expect(await search(removed)).toContain('Ferries that a court looked at')
})

test('only an admin removes a text for legal reasons, and only with a reason', async ({ editor, admin }) => {
  await editor.goto(`${court.address}/history`)
  await expect(editor.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(editor.getByRole('heading', { name: 'Legal removal' })).toHaveCount(0)
  await admin.goto(`${court.address}/history`)
  const form = admin.getByRole('region', { name: 'Legal removal' })
  await expect(form.getByText('This cannot be undone.')).toBeVisible()
  await form.getByLabel('Text to remove').selectOption('Household Impact')
  await form.getByRole('button', { name: 'Remove for legal reasons' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'Give a reason' }).first()).toBeVisible()
  await expect(form.getByLabel('Text to remove')).toHaveValue('lens:household')
  await form.getByLabel('Reason').fill(order)
  await form.getByRole('button', { name: 'Remove for legal reasons' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'from 2 versions' })).toBeVisible()
  await expect(form.getByRole('option', { name: 'Household Impact' })).toHaveCount(0)
  for (const path of [...ownOf(court.story), '/lenses/household', '/lenses/household/feed.xml', ...lists])
    await expect.poll(() => said(path), path).not.toContain(removed)
})

test('an editor withdraws a story, and every list, feed and map drops it', async ({ editor }) => {
  await editor.goto(leaving.address)
  await withdraw(editor)
  for (const path of [...lists, ...lensLists, month(), ...maps])
    await expect.poll(() => said(path), path).not.toContain(leaving.story)
})

test.describe('afterwards', () => {
  let after = new Map<string, string>()

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    after = await publicTexts(site)
  })

  test('what was withdrawn is at no public address, and search does not find it', async () => {
    for (const [path, text] of after)
      expect(text, path).not.toMatch(new RegExp(`${open}|${secret}|${headline}|${leaving.story}`))
    expect(await search(open)).not.toContain(headline)
  })

  test('every address of a withdrawn story says that it is gone, and why', async ({ request }) => {
    const { story } = leaving
    const pages = ['', '/record', '/versions', '/versions/1', '/report']
    const files = ['/record.json', '/record.json?version=1', '/ninjs.json', '/card.png']
    for (const path of [...[...pages, ...files].map((end) => story + end), `/api/v1${story}`]) {
      const gone = await request.get(path)
      expect(gone.status(), path).toBe(410)
      const text = await gone.text()
      expect(text, path).toContain('The vote was declared void.')
      expect(text, path).not.toMatch(new RegExp(`${open}|${secret}|${headline}`))
    }
    expect((await request.get(`${story}/never-was`)).status()).toBe(404)
  })

  test('what was removed for legal reasons is at no public address, nor is the reason', async () => {
    for (const [path, text] of after) {
      expect(text, path).not.toContain(removed)
      expect(text, path).not.toContain(order)
    }
    for (const end of ['/versions/1?against=2', '/record?version=1', '?lenses=household'])
      expect(await said(court.story + end), end).not.toContain(removed)
    expect(await search(removed)).toContain('Nothing was found')
  })

  test('a story that lost a text says so and since when, and its record still verifies', async () => {
    for (const path of ['', '/versions/1', '/versions/2', '/record', '/record?version=1'])
      expect(await said(court.story + path), path).toMatch(/Removed for legal reasons, \d+ \w+ \d{4}\./)
    expect(await recordsOf(court.story)).toEqual(records)
    expect(verify(new URL(court.story, site).href)).toContain('Everything that was checked holds')
  })

  test('the writer of a story that lost a text is told', async ({ writer }) => {
    await writer.goto(court.address)
    await expect(writer.getByText('removed from this story for legal reasons')).toBeVisible()
  })
})

/** Says what `npm run record:verify` says. */
const verify = (address: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/record-verify.ts', address], { encoding: 'utf8' })
    .stdout
