import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signInAs } from './fixtures/sign-in'

const payload = '<img src=x onerror="window.PWNED=1"><script>window.PWNED=1</script>'

/** Opens the form from the newest story, as a reader would. */
async function openForm(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.getByRole('link', { name: 'Report a problem' }).click()
  await expect(page).toHaveURL(/\/stories\/[^/]+\/report$/)
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'a reader' : 'a reader without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('reports a problem, and reads the answer of an editor at the link', async ({ page, browser }) => {
      const words = `Fare ${javaScriptEnabled ? 'one' : 'two'}: it says 54, not 56. ${payload}`
      await openForm(page)
      await page.goto(`${page.url()}?passage=${encodeURIComponent('A pass costs <b>56</b> euros.')}`)
      await expect(page.getByLabel('The passage it is about')).toHaveValue('A pass costs <b>56</b> euros.')

      await page.getByLabel('What is wrong?').fill('Too short')
      await page.getByLabel('Email').fill('nobody')
      await page.getByRole('button', { name: 'Send the report' }).click()
      const refusal = page.getByRole('alert').filter({ hasText: 'Not sent yet' })
      await expect(refusal.getByRole('link')).toHaveCount(3)
      await expect(page.getByLabel('What is wrong?')).toHaveValue('Too short')
      await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/Give a full email address/)
      await expect(page.getByLabel('The passage it is about')).toHaveValue('A pass costs <b>56</b> euros.')

      await page.getByLabel('A fact is wrong').check()
      await page.getByLabel('What is wrong?').fill(words)
      await page.getByLabel('Email').fill('reader@example.test')
      await page.getByRole('button', { name: 'Send the report' }).click()
      await page.waitForURL(/\/reports\/[\w-]{43}$/)
      const receipt = page.url()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your report')
      await expect(page.getByText(words)).toBeVisible()
      await expect(page.getByText('The newsroom has it')).toBeVisible()

      const editor = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
      await signInAs(editor, 'editor')
      await editor.getByRole('link', { name: /^Problem reports/ }).click()
      await editor
        .getByRole('row')
        .filter({ hasText: words.slice(0, 20) })
        .getByRole('link')
        .click()
      await expect(editor.getByText('reader@example.test')).toBeVisible()
      await expect(editor.getByText(words)).toBeVisible()
      await editor.getByRole('link', { name: 'Open the brief' }).click()
      await editor.getByRole('link', { name: /open problem report/ }).click()
      await editor
        .getByRole('row')
        .filter({ hasText: words.slice(0, 20) })
        .getByRole('link')
        .click()
      await editor.getByLabel('Answer to the reader').fill('We asked the company: it is 56.')
      await editor.getByRole('button', { name: 'Send the answer' }).click()
      await expect(editor.getByRole('status').filter({ hasText: 'Settled.' })).toBeVisible()
      expect(await editor.evaluate(() => 'PWNED' in window)).toBe(false)

      await page.goto(receipt)
      await expect(page.getByText('We asked the company: it is 56.')).toBeVisible()
      await expect(page.getByText('Answered', { exact: true })).toBeVisible()
    })
  })
}

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('reads at the link which correction a report led to, or why nothing changes', async ({
    page,
    browser,
  }) => {
    const receipts: Record<string, string> = {}
    for (const words of ['The policy asks for a report first.', 'The headline should say thousands.']) {
      await page.goto('/corrections')
      await page
        .getByRole('main')
        .getByRole('link', { name: /^School board/ })
        .click()
      await page.getByRole('link', { name: 'Report a problem' }).click()
      await page.getByLabel('It is unfair or misleading').check()
      await page.getByLabel('What is wrong?').fill(words)
      await page.getByRole('button', { name: 'Send the report' }).click()
      await page.waitForURL(/\/reports\//)
      receipts[words] = page.url()
    }
    const editor = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
    await signInAs(editor, 'editor')
    const openReport = async (words: string) => {
      await editor.goto('/desk/problems')
      await editor.getByRole('row').filter({ hasText: words }).getByRole('link').click()
    }
    const [led = '', kept = ''] = Object.keys(receipts)
    await openReport(led)
    await editor.getByRole('button', { name: 'Link the correction' }).click()
    await expect(editor.getByRole('status').filter({ hasText: 'Settled.' })).toBeVisible()
    await openReport(kept)
    await editor.getByLabel('No change, because').fill('The exact figure stands in the source.')
    await editor.getByRole('button', { name: 'Settle without a change' }).click()
    await expect(editor.getByRole('status').filter({ hasText: 'Settled.' })).toBeVisible()

    await page.goto(receipts[kept] ?? '')
    await expect(page.getByText('No change, for this reason')).toBeVisible()
    await expect(page.getByText('The exact figure stands in the source.')).toBeVisible()
    await page.goto(receipts[led] ?? '')
    await expect(page.getByText('Led to correction 1')).toBeVisible()
    await page.getByRole('link', { name: 'Correction 1' }).click()
    await expect(page).toHaveURL(/\/stories\/[^#]+#correction-1$/)
    await expect(page.locator('#correction-1')).toBeInViewport()
  })
})

test('the form and the receipt are kept by nobody; unknown ones are not there', async ({ page, request }) => {
  await openForm(page)
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
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('the form can be used by everybody, on a narrow screen too', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await openForm(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.getByRole('button', { name: 'Send the report' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Not sent yet' })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(problems).toEqual([])
})

test('a writer has no list of what readers reported', async ({ page }) => {
  await signInAs(page, 'writer')
  await expect(page.getByRole('link', { name: /^Problem reports/ })).toHaveCount(0)
  await page.goto('/desk/problems')
  await expect(page).toHaveURL(/no-access/)
})
