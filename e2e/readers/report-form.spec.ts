import { expect, test } from '@playwright/test'
import { barriers, barriersInBothThemes } from '../fixtures/axe'
import { openReportForm } from '../fixtures/reading'

test('the form and the receipt are kept by nobody; unknown ones are not there', async ({ page, request }) => {
  await openReportForm(page)
  const form = await request.get(page.url())
  expect(form.headers()['cache-control']).toContain('no-store')
  expect((await request.get('/stories/there-is-no-such-story/report')).status()).toBe(404)
  expect((await request.get(`/reports/${'x'.repeat(43)}`)).status()).toBe(404)
})

test('a link that leads to no report has the words for that, once, in the frame of the site', async ({
  page,
}) => {
  expect((await page.goto('/reports/nonsense'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
  expect(await barriers(page)).toEqual([])
})

test('the form can be used by everybody, on a narrow screen too', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await openReportForm(page)
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not sent yet' })).toBeVisible()
  expect(await barriersInBothThemes(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(problems).toEqual([])
})
