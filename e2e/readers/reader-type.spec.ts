import { expect, test } from '@playwright/test'

test('a first visit reads at once: our type comes after the words, moves next to nothing, and is at hand on the next page', async ({
  page,
}) => {
  const type = () => page.evaluate(() => document.documentElement.dataset.type)
  await page.goto('/')
  await expect.poll(type).toBe('reading')
  await expect.poll(() => page.evaluate(() => localStorage.lensroom)).toContain('"type":true')
  const { painted, asked, moved } = await page.evaluate(async () => {
    const shifts: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()))
    await document.fonts.ready
    observer.observe({ type: 'layout-shift', buffered: true })
    // Shifts in the last frame are reported after the next.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    shifts.push(...observer.takeRecords())
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'))
    return {
      painted: paint?.startTime ?? Number.POSITIVE_INFINITY,
      asked: fonts.map(({ startTime }) => startTime),
      moved: shifts.map((shift) => ('value' in shift ? Number(shift.value) : 0)),
    }
  })
  expect(asked.length).toBeGreaterThan(0)
  for (const start of asked) expect(start).toBeGreaterThan(painted)
  // The stand-in has our typeface's metrics, but sometimes a line breaks at another word. Good is below .1.
  expect(moved.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05)
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Archive' }).click()
  await expect(page).toHaveURL('/archive')
  await expect.poll(type).toBe('all')
})

test('a reader without JavaScript gets our type too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  const type = page.waitForRequest(/\.woff2$/)
  await page.goto('/')
  await type
  await context.close()
})
