import { expect, test } from '@playwright/test'
import { saved, startFromText, submittedBrief, writeFront } from './fixtures/desk'
import { publicTexts } from './fixtures/public-texts'
import { signInAs } from './fixtures/sign-in'

/** Stands in what readers see. */
const open = 'brambleknot'
/** Stands in what they must never see. */
const secret = 'thistlewane'

test('what is not published stands nowhere, and what is withdrawn is gone everywhere at once', async ({
  browser,
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(180_000)
  await signInAs(page, 'writer')
  await startFromText(page)
  await writeFront(page, `A ${secret} that nobody submitted`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(page)

  const headline = 'Boats of the quiet harbor are counted anew'
  const brief = `The council voted 7 to 2 to buy three electric ferries for $24 million for the ${open} line.`
  const writer = await (await browser.newContext()).newPage()
  const address = await submittedBrief(writer, headline, brief)
  const editor = await (await browser.newContext()).newPage()
  await signInAs(editor, 'editor')
  await editor.goto(`${address}/lenses`)
  const household = editor.getByRole('region', { name: 'Household Impact' })
  await household.getByLabel('Lens text').fill(`Families who ride the ${open} line may wait less each day.`)
  await household.getByRole('button', { name: 'Save and approve' }).click()
  await expect(household.getByText(/^Approved by/)).toBeVisible()
  const turnedDown = editor.getByRole('region', { name: 'America First View' })
  await turnedDown
    .getByLabel('Lens text')
    .fill(`The ${secret} fleet could count as a gain for builders at home.`)
  await turnedDown.getByRole('button', { name: 'Save text' }).click()
  await turnedDown.getByRole('button', { name: 'Reject' }).click()
  await turnedDown.getByRole('button', { name: 'Sourcing' }).click()
  await expect(turnedDown.getByText(/^Rejected by/)).toBeVisible()
  await turnedDown.getByLabel('Reason').fill('The source names no builder.')
  await turnedDown.getByRole('button', { name: 'Omit' }).click()
  await expect(turnedDown.getByText(/^Left out by/)).toBeVisible()
  await editor.getByLabel('Reason for all that are not decided').fill('The source is about a local purchase.')
  await editor.getByRole('button', { name: 'Omit all remaining' }).click()
  await expect(editor.getByText('6 of 6 decided')).toBeVisible()
  await editor.getByRole('button', { name: 'Publish', exact: true }).click()
  const published = editor.getByRole('status').filter({ hasText: 'Published at' })
  await expect(published).toBeVisible()
  const story = /\/stories\/[\w-]+/.exec((await published.textContent()) ?? '')?.[0] ?? ''

  await writer.reload()
  await writer.getByLabel('Headline').fill(`The ${secret} line gets its boats`)
  await writer.getByLabel('Why this matters').fill(`A ${secret} that waits for its review.`)
  await writer.getByRole('button', { name: 'Save', exact: true }).click()
  await saved(writer)

  await editor.getByLabel('What is in doubt').fill(`The ${secret} figure may be an old one.`)
  await editor.getByRole('button', { name: 'Hold', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Held.' })).toBeVisible()
  const other = await (await browser.newContext()).newPage()
  const embargoed = await submittedBrief(other, `A ${secret} under an embargo`, brief.replace(open, secret))
  await editor.goto(`${embargoed}/lenses`)
  await editor.getByRole('button', { name: 'Publish with perspectives to follow' }).click()
  await expect(editor.getByText('Nothing is missing for publishing.')).toBeVisible()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
  await editor.getByLabel('Publish at').fill(tomorrow)
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(editor.getByRole('status').filter({ hasText: 'Scheduled for' })).toBeVisible()

  const before = await publicTexts(request, baseURL ?? '')
  const shows = (word: string) => [...before].flatMap(([path, text]) => (text.includes(word) ? [path] : []))
  expect(before.size, 'addresses that were walked').toBeGreaterThan(100)
  expect(shows(secret)).toEqual([])
  const lists = ['/', '/feed.xml', '/atom.xml', '/feed.json', '/api/v1/stories?limit=50']
  const lens = ['', '/feed.xml', '/atom.xml', '/feed.json'].map((end) => `/lenses/household${end}`)
  expect(shows(open)).toEqual(expect.arrayContaining([story, `${story}/ninjs.json`, ...lists, ...lens]))
  const month = [...before.keys()].find((path) => path.startsWith('/archive/')) ?? 'no month'
  const maps = ['/sitemap.xml', '/news-sitemap.xml']
  expect(shows(story)).toEqual(expect.arrayContaining([month, ...maps, ...lists, '/search']))
  const search = async (word: string) => await (await request.get(`/search?q=${word}`)).text()
  expect(await search(open)).toContain(headline)
  expect(await search(secret)).toContain('Nothing was found')

  await editor.goto(address)
  await editor.getByText('More', { exact: true }).click()
  await editor.getByLabel('Reason for withdrawing').fill('The vote was declared void.')
  await editor.getByRole('button', { name: 'Withdraw' }).click()
  await expect(editor.getByText('Withdrawn for good.')).toBeVisible()
  const said = async (path: string) => await (await request.get(path)).text()
  for (const path of [...lists, ...lens, month, ...maps])
    await expect.poll(() => said(path), { message: path, timeout: 1_000 }).not.toContain(story)

  for (const [path, text] of await publicTexts(request, baseURL ?? '')) {
    expect(text, path).not.toMatch(new RegExp(`${open}|${secret}|${headline}|${story}`))
  }
  expect(await search(open)).not.toContain(headline)
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
