import { expect, test } from '@playwright/test'
import { slugOf } from '@/lib/text/slug'
import { briefsAt } from '@/scripts/demo/content/briefs'
import { barriersInBothThemes } from '../fixtures/axe'
import { openFullStory } from '../fixtures/reading'

const lenses = [
  'household',
  'america-first',
  'institutional',
  'civil-liberties',
  'national-security',
  'adversary',
]
const labels = ['Money Angle', 'Market Impact', 'Who Benefits', 'Who Loses', 'What to Watch Next']

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a reader' : 'a reader without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('opens a story and finds everything it promises', async ({ page }) => {
      await openFullStory(page)
      const article = page.locator('main article').first()
      const headings = await article.getByRole('heading', { level: 2 }).allTextContents()
      expect(headings).toEqual(
        expect.arrayContaining([
          'Lensroom Brief',
          'Why this matters',
          'Quick take',
          'Perspectives on this story',
        ]),
      )
      await expect(article.locator('.quick-take dt')).toHaveText(labels)
      for (const key of lenses) {
        await expect(article.locator(`section#lens-${key}`)).toHaveAttribute(
          'ai-disclosure',
          /^(ai-assisted|human-only)$/,
        )
      }
      await expect(article.locator('a[rel="external"]').first()).toHaveAttribute('href', /^https?:/)
      await expect(page.locator('meta[name="ai-disclosure"]')).toHaveCount(1)
      await expect(article.getByText('does not replace the original reporting')).toBeVisible()
    })

    test('goes from a topic and from a lens to a story', async ({ page }) => {
      await page.goto('/topics')
      await page.locator('main h2 a').first().click()
      await expect(page.locator('main article h2 a').first()).toBeVisible()
      await page.goto('/lenses')
      await page.getByRole('link', { name: 'Household Impact' }).click()
      // The oldest on the page: the newest may be withdrawn by a journey of the desk meanwhile.
      await page.locator('main h2 a').last().click()
      await expect(page).toHaveURL(/\/stories\/[^/]+#lens-household$/)
      await expect(page.locator('#lens-household')).toBeVisible()
    })
  })
}

test('what was never published is not there, and a withdrawn story gives its reason', async ({ page }) => {
  expect((await page.goto('/stories/there-is-no-such-story'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  const withdrawn = briefsAt(new Date()).flatMap(({ front, ending }) =>
    ending.kind === 'published' && ending.after?.kind === 'withdrawn'
      ? [{ slug: slugOf(front.headline), reason: ending.after.reason, headline: front.headline }]
      : [],
  )
  expect(withdrawn.length).toBeGreaterThan(0)
  for (const { slug, reason, headline } of withdrawn) {
    expect((await page.goto(`/stories/${slug}`))?.status()).toBe(410)
    await expect(page.getByText(reason)).toBeVisible()
    await page.goto('/')
    await expect(page.getByText(headline)).toHaveCount(0)
  }
})

test('no draft is in the feed, the sitemap or a list', async ({ request }) => {
  const drafts = briefsAt(new Date()).filter(({ ending }) => ending.kind !== 'published')
  const feed = await request.get('/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/rss+xml')
  const texts = [await feed.text(), await (await request.get('/sitemap.xml')).text()]
  for (const path of ['/', '/topics', '/lenses/household']) texts.push(await (await request.get(path)).text())
  for (const { front } of drafts) {
    for (const text of texts) {
      if (front.headline) expect(text).not.toContain(front.headline)
      expect(text).not.toContain(slugOf(front.headline) || '\u0000')
    }
  }
})

test('feed and sitemap are well-formed', async ({ page, request }) => {
  await page.goto('/robots.txt')
  for (const path of ['/feed.xml', '/sitemap.xml']) {
    const xml = await (await request.get(path)).text()
    const problem = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ??
        null,
      xml,
    )
    expect(problem, path).toBeNull()
  }
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /desk')
})

test('every kind of page can be used by everybody, in the light and in the dark', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await openFullStory(page)
  const story = new URL(page.url()).pathname
  for (const path of [
    '/',
    story,
    '/topics',
    '/topics/cost-of-living',
    '/lenses',
    '/lenses/adversary',
    '/disclosure',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    expect(await barriersInBothThemes(page), path).toEqual([])
  }
  expect(problems).toEqual([])
})

test('nothing runs off a narrow screen, nor at twice the size of type', async ({ page }) => {
  await openFullStory(page)
  const story = page.url()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['/', story, '/lenses', '/lenses/adversary', '/disclosure', '/nothing-here']) {
    await page.goto(address)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, address).toBeLessThanOrEqual(320)
  }
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
})
