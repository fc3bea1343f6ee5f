import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { startFromText } from './fixtures/desk'
import { signInAs, signOut } from './fixtures/sign-in'

test('the desk has no accessibility violations', async ({ page }) => {
  await signInAs(page, 'editor')
  await startFromText(page)
  const brief = new URL(page.url()).pathname
  for (const path of [
    '/desk?queue=all',
    '/desk/new',
    '/desk/calendar',
    brief,
    `${brief}/lenses`,
    `${brief}/history`,
    `${brief}/preview`,
  ]) {
    await page.goto(path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations, path).toEqual([])
  }
})

test('somebody else’s brief looks like one that does not exist', async ({ browser, page }) => {
  await signInAs(page, 'editor')
  await startFromText(page)
  const brief = new URL(page.url()).pathname
  const writer = await (await browser.newContext()).newPage()
  await signInAs(writer, 'writer')
  for (const path of [brief, `${brief}/lenses`, `${brief}/history`, `${brief}/preview`]) {
    expect((await writer.goto(path))?.status(), path).toBe(404)
  }
  expect((await writer.request.get(`/api${brief}/events`)).status()).toBe(404)
})

test('an open stream ends when its person signs out', async ({ context, page }) => {
  await signInAs(page, 'editor')
  await startFromText(page)
  const brief = new URL(page.url()).pathname
  const closed = page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const source = new EventSource(address)
        source.addEventListener('error', () => source.readyState === EventSource.CLOSED && resolve('closed'))
      }),
    `/api${brief}/events`,
  )
  const other = await context.newPage()
  await other.goto('/desk')
  await signOut(other)
  expect(await closed).toBe('closed')
})
