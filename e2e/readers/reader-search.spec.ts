import { expect, type Page, test } from '@playwright/test'
import { briefsAt } from '@/scripts/demo/content/briefs'
import { barriers, barriersInBothThemes } from '../fixtures/axe'

const transformers = 'Eleven utilities to share a federally funded reserve of spare transformers'
const results = (page: Page) => page.getByRole('main').getByRole('article')

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('searches from the front page and narrows the search', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'The newest stories' })).toBeVisible()
    await page.getByLabel('Words', { exact: true }).fill('transformer utilities')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page).toHaveURL(/\/search\?q=transformer\+utilities/)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(page.getByLabel('Words', { exact: true })).toHaveValue('transformer utilities')
    const hit = results(page).filter({ hasText: transformers })
    await expect(hit.getByRole('heading').locator('mark')).toHaveText(['utilities', 'transformers'])

    await page.getByLabel('Topic', { exact: true }).selectOption({ label: 'Energy and the Grid' })
    await page.getByLabel('Lens', { exact: true }).selectOption({ label: 'Household Impact' })
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page).toHaveURL(/topic=energy-and-grid&lens=household/)
    await hit.getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(transformers)
  })

  test('who misspells a word is told and led to stories with similar words', async ({ page }) => {
    await page.goto('/search?q=transfromers')
    await expect(page.getByText('Nothing was found for “transfromers”. Did you mean:')).toBeVisible()
    await expect(results(page).first()).toContainText(transformers)
    await page.goto('/search?q=qqqqqq')
    await expect(page.getByText('Nothing was found for “qqqqqq”. Try fewer or other words.')).toBeVisible()
    await page.goto('/search?q=the')
    await expect(page.getByText('There is no word to look for in “the”.')).toBeVisible()
  })

  test('gets an answer to anything in the address', async ({ page, request }) => {
    const odd = [
      '%00',
      '%ff',
      '%22',
      '%5C',
      '--',
      "'%3B--",
      '%3Cscript%3E',
      '-'.repeat(100),
      'x'.repeat(2_000),
    ]
    for (const text of odd) {
      const { status } = await request
        .get(`/search?q=${text}&topic=${text}&lens=${text}&page=${text}`)
        .then((answer) => ({ status: answer.status() }))
      expect([200, 400, 414, 431], text.slice(0, 20)).toContain(status)
    }
    await page.goto('/search?q=%3Cscript%3Ealert(1)%3C/script%3E&page=2&topic=no-such&q=second')
    await expect(page.getByText('There is nothing on page 2 of this search.')).toBeVisible()
  })

  test('leafs through the archive', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Archive', exact: true }).click()
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{2}$/)
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/stories\//)
    for (const none of ['/archive/1999/01', '/archive/2026/13', '/archive/2026/1', '/archive/x/y'])
      expect((await page.goto(none))?.status(), none).toBe(404)
  })

  test('finds every correction and why a story was withdrawn, but not its text', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections', exact: true }).click()
    const withdrawn = briefsAt(new Date()).flatMap(({ front, ending }) =>
      ending.kind === 'published' && ending.after?.kind === 'withdrawn'
        ? [{ reason: ending.after.reason, headline: front.headline }]
        : [],
    )
    for (const { reason, headline } of withdrawn) {
      await expect(page.getByText(reason)).toBeVisible()
      await expect(page.getByText(headline)).toHaveCount(0)
    }
    const entry = results(page).filter({ hasText: 'School board' }).first()
    await expect(entry).toContainText(/Correction \d+:/)
    await entry.getByRole('link').click()
    await expect(page).toHaveURL(/\/stories\/[^#]+#correction-\d+$/)
    await expect(page.getByRole('region', { name: 'Corrections' })).toBeVisible()
  })

  test('learns who publishes the site', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'About', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Lensroom')
    await expect(page.getByRole('link', { name: 'Household Impact', exact: true })).toBeVisible()
  })
})

test('these pages can be used by everybody and fit a narrow screen', async ({ page }) => {
  const addresses = [
    '/search',
    '/search?q=transformers',
    '/search?q=the',
    '/archive',
    '/corrections',
    '/about',
  ]
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of addresses) {
    await page.goto(address)
    expect(await barriersInBothThemes(page), address).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, address).toBeLessThanOrEqual(320)
  }
  await page.goto('/archive')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  expect(await barriers(page)).toEqual([])
})
