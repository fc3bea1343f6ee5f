import { expect, type Page, test } from '@playwright/test'
import { openFullStory, toolsReady } from '../fixtures/reading'

const focused = (page: Page) => page.locator(':focus')

/** Presses Tab until this has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not lead there')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'by keyboard' : 'by keyboard without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a reader skips to the content, and Tab shows each stop in its place', async ({ page }) => {
      await openFullStory(page)
      await page.reload()
      await page.keyboard.press('Tab')
      await expect(focused(page)).toHaveText('Skip to content')
      await expect(focused(page)).toBeInViewport()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const first = page.locator('main a').first()
      await expect(first).toBeFocused()
      const stops = await page.locator('main').locator('a:visible, summary:visible').count()
      for (let at = 0; at < Math.min(stops, 30); at++) {
        await expect(focused(page)).toBeInViewport()
        await expect(focused(page)).toHaveCSS('outline-style', 'solid')
        await page.keyboard.press('Tab')
      }
    })

    test('a reader fills in a report and is led to what is missing', async ({ page }) => {
      await openFullStory(page)
      await tabTo(page, page.getByRole('link', { name: 'Report a problem' }))
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/report$/)
      await tabTo(page, page.getByLabel('A fact is wrong'))
      await page.keyboard.press('ArrowDown')
      await expect(page.getByLabel('The source says something else')).toBeChecked()
      await tabTo(page, page.getByLabel('What is wrong?'))
      await page.keyboard.type('Too few')
      await tabTo(page, page.getByRole('button', { name: 'Send the report' }))
      await page.keyboard.press('Enter')
      const refusal = page.getByRole('alert').filter({ hasText: 'Not sent yet' })
      await tabTo(page, refusal.getByRole('link'))
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('What is wrong?')).toHaveValue('Too few')
      await expect(page.getByLabel('The source says something else')).toBeChecked()
    })
  })
}

test.describe('by keyboard without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader puts one lens first and hides another', async ({ page }) => {
    await openFullStory(page)
    await tabTo(page, page.getByText('Arrange the lenses'))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Household Impact first'))
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel('Adversary View first')).toBeChecked()
    await page.getByLabel('Hide Household Impact').focus()
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('button', { name: 'Show it so' }))
    await page.keyboard.press('Enter')
    await expect(page.locator('.lens:visible h3').first()).toHaveText('Adversary View')
    await expect(page.getByText('1 lens hidden by you.')).toBeVisible()
    await tabTo(page, page.getByRole('link', { name: 'Show all' }))
    await page.keyboard.press('Enter')
    await expect(page.locator('.lens:visible h3').first()).toHaveText('Household Impact')
  })
})

test('j and k stop at the ends, ? shows the keys, and Escape leads back to where the reader was', async ({
  page,
}) => {
  await openFullStory(page)
  await toolsReady(page)
  await page.keyboard.press('j')
  await expect(page.locator('#lens-household')).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.locator('#lens-household')).toBeFocused()
  for (let step = 0; step < 8; step++) await page.keyboard.press('j')
  await expect(page.locator('#lens-adversary')).toBeFocused()
  await expect(page.locator('#lens-adversary')).toBeInViewport()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await expect(page.locator('#lens-adversary')).toBeFocused()
  for (const path of ['/topics/technology-and-privacy', '/lenses/household', '/search?q=cameras']) {
    await page.goto(path)
    await toolsReady(page)
    await page.keyboard.press('j')
    const title = focused(page)
    await expect(title, path).toHaveClass('title')
    await page.keyboard.press('Enter')
    await expect(page, path).toHaveURL(/\/stories\//)
  }
})
