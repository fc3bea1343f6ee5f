import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'

const main = (page: Page) => page.getByRole('main')
const footer = (page: Page) => page.getByRole('contentinfo')

/** The story of the demonstration that was corrected, reached by clicking. */
async function openCorrectedStory(page: Page): Promise<string> {
  await page.goto('/')
  await footer(page).getByRole('link', { name: 'Corrections', exact: true }).click()
  await main(page)
    .getByRole('link', { name: /^School board/ })
    .click()
  return new URL(page.url()).pathname
}

/** Runs what `npm run record:verify` runs. */
const verify = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/record-verify.ts', ...args], { encoding: 'utf8' })

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('goes from the front page to a story, to its nearest passages, and to its record', async ({
    page,
  }) => {
    await page.goto('/')
    await main(page)
      .getByRole('navigation', { name: 'By topic' })
      .getByRole('link', { name: 'Energy and the Grid' })
      .click()
    await main(page)
      .getByRole('link', { name: /^Eleven utilities/ })
      .click()
    const support = page.locator('#lens-household').getByText('Nearest passages')
    await support.click()
    await expect(page.locator('#lens-household').getByText('That proves nothing')).toBeVisible()
    await page.getByText('What is on record for each text').click()
    await expect(page.locator('.making dl')).toBeVisible()
    await page.getByRole('link', { name: 'The signed record' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How this story was made')
    await expect(page.getByText('is responsible for this version.')).toBeVisible()
    await page.getByText('What is on record for each text').click()
    await expect(page.getByRole('heading', { name: 'Household Impact' })).toBeVisible()
    await page.getByText('Sources and decisions, with their hashes').click()
    await expect(page.getByText('Published: Headline, brief and quick take')).toBeVisible()
  })

  test('saves a record with its keys and checks it; a changed one is found out', async ({ page }, info) => {
    const story = await openCorrectedStory(page)
    await page.getByRole('link', { name: 'The signed record' }).click()
    const saved = async (name: string, link: string) => {
      const href = await page.getByRole('link', { name: link }).getAttribute('href')
      const path = info.outputPath(name)
      writeFileSync(path, await (await page.request.get(href ?? '')).body())
      return path
    }
    const record = await saved('record.json', 'The record as JSON')
    const keys = await saved('keys.json', 'the public keys')
    const whole = verify(record, '--keys', keys)
    expect(whole.stdout).toContain('Everything that was checked holds')
    expect(whole.status).toBe(0)

    const forged = JSON.parse(readFileSync(record, 'utf8'))
    forged.record.decisions[2].at = '2026-01-01T00:00:00.000Z'
    const changed = info.outputPath('changed.json')
    writeFileSync(changed, JSON.stringify(forged))
    const broken = verify(changed, '--keys', keys)
    expect(broken.stdout).toMatch(/^Broken\. Decision 3 of version 2 .* was changed/)
    expect(broken.status).toBe(1)

    const online = verify(new URL(story, page.url()).href)
    expect(online.stdout).toMatch(/^Version 1 of .*\nVersion 2 of .*\nEverything that was checked holds/)
  })

  test('goes through the versions of a story, to what one changed and to its record', async ({ page }) => {
    const story = await openCorrectedStory(page)
    await page.getByRole('link', { name: 'Earlier versions' }).click()
    await page.getByRole('link', { name: 'What changed from version 1' }).click()
    await expect(page.getByText(/^As of \d+ \w+ \d{4}, \d\d:\d\d UTC\.$/)).toBeVisible()
    await expect(main(page).locator('ins').last()).toContainText('somebody has reported')
    await expect(main(page).locator('del').last()).toBeVisible()
    await page.getByText('The whole text of version 1').click()
    await expect(page.getByRole('article', { name: 'Version 1' })).toContainText('Who Benefits')
    await page.getByRole('link', { name: 'The record of this version' }).click()
    await expect(page.getByText('This is not the current version.')).toBeVisible()
    await page.getByRole('link', { name: 'The record of version 2' }).click()
    await page.getByRole('link', { name: 'All versions of this story' }).click()
    await page.getByRole('link', { name: 'Version 2, the current one' }).click()
    await expect(page).toHaveURL(new RegExp(`${story}$`))
  })

  test('finds the way by topic, lens, month, search, corrections and disclosure', async ({ page }) => {
    await page.goto('/')
    const section = (name: string) =>
      page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name, exact: true })
    await section('Topics').click()
    await main(page).getByRole('link', { name: 'Energy and the Grid' }).click()
    await expect(main(page).getByRole('article')).not.toHaveCount(0)
    await section('Lenses').click()
    await main(page).getByRole('link', { name: 'Adversary View' }).click()
    await expect(main(page).locator('.disclaimer')).toBeVisible()
    await section('Archive').click()
    await main(page).getByRole('listitem').getByRole('link').first().click()
    await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(/^\w+ \d{4}$/)
    await section('Search').click()
    await page.getByLabel('Words', { exact: true }).fill('transfromers')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page.getByText('Did you mean:')).toBeVisible()
    await page.getByLabel('Words', { exact: true }).fill('transformers')
    await page.getByLabel('Topic', { exact: true }).selectOption('Energy and the Grid')
    await page.getByLabel('Lens', { exact: true }).selectOption('Household Impact')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(main(page).locator('mark').first()).toBeVisible()
    await footer(page).getByRole('link', { name: 'Corrections', exact: true }).click()
    await expect(page.getByText('Correction 1:')).not.toHaveCount(0)
    await footer(page).getByRole('link', { name: 'How we use AI' }).click()
    await expect(page.getByText('AI-written, reviewed by an editor')).not.toHaveCount(0)
    await footer(page).getByRole('link', { name: 'About', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Lensroom')
  })

  test('takes the feeds of the site, of a topic and of a lens along, each with its stories', async ({
    page,
  }) => {
    for (const path of ['/about', '/topics/energy-and-grid', '/lenses/household']) {
      await page.goto(path)
      const folder = path === '/about' ? '' : path
      const headline = /Eleven utilities to share/
      for (const [name, file] of [
        ['RSS', 'feed.xml'],
        ['Atom', 'atom.xml'],
        ['JSON Feed', 'feed.json'],
      ]) {
        const link = main(page).getByRole('link', { name, exact: true })
        await expect(link).toHaveAttribute('href', `${folder}/${file}`)
        await expect(page.locator(`head link[rel="alternate"][href$="${folder}/${file}"]`)).toHaveCount(1)
        const feed = await page.request.get(`${folder}/${file}`)
        expect(feed.status()).toBe(200)
        expect(await feed.text()).toMatch(headline)
      }
    }
  })

  test('finds on every page the way to what a newspaper owes its readers', async ({ page }) => {
    const story = await openCorrectedStory(page)
    const pages = ['/', story, `${story}/record`, `${story}/versions`, `${story}/versions/1`]
    const others = ['/topics', '/topics/energy-and-grid', '/lenses', '/lenses/household', '/archive']
    const rest = ['/search', '/corrections', '/disclosure', '/about', '/no-such-page', `${story}/report`]
    const owed = ['/about', '/corrections', '/disclosure', '/archive', '/search', '/feed.xml']
    for (const path of [...pages, ...others, ...rest]) {
      await page.goto(path)
      for (const href of owed) await expect(page.locator(`a[href="${href}"]`).first(), path).toBeVisible()
    }
  })
})
