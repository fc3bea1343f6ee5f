import { expect, type Page, test } from '@playwright/test'
import { startFromText } from '../fixtures/desk'
import { demoEmail, password, signInAs } from '../fixtures/sign-in'

const typed = 'The line carries 5,200 people a day, and nobody wants to type this twice.'

/** Fills the sign-in page where it was reached, without going there first. */
async function signInHere(page: Page, role: 'admin' | 'writer' = 'writer'): Promise<void> {
  await page.getByLabel('Email').fill(demoEmail(role))
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** What an admin does to a person in the list of people. */
async function toWriter(admin: Page, button: string): Promise<void> {
  await admin.goto('/admin/people')
  const row = admin.getByRole('row').filter({ hasText: demoEmail('writer') })
  await row.getByRole('button', { name: button }).click()
  await expect(row.getByRole('status')).toBeVisible()
}

const endings: [string, (writer: Page, admin: Page) => Promise<void>][] = [
  [
    'is disabled and enabled again',
    async (_, admin) => {
      await toWriter(admin, 'Disable')
      await toWriter(admin, 'Enable')
    },
  ],
  ['is signed out everywhere', async (_, admin) => await toWriter(admin, 'Sign out everywhere')],
  ['loses the cookie', async (writer) => await writer.context().clearCookies()],
]

for (const [ending, end] of endings) {
  test(`a writer who ${ending} while writing keeps page and text, and signing in leads back`, async ({
    page,
    browser,
  }) => {
    await signInAs(page, 'writer')
    await startFromText(page)
    const brief = page.url()
    const admin = await (await browser.newContext()).newPage()
    await signInAs(admin, 'admin')
    await end(page, admin)

    await page.getByLabel('Why this matters').fill(typed)
    const words = page.getByRole('alert').filter({ hasText: 'Your session has ended' })
    await expect(words).toContainText('kept on this device')
    await expect(page).toHaveURL(brief)
    await expect(page.getByLabel('Why this matters')).toHaveValue(typed)
    await expect(page.locator('[data-saved="no"]')).toContainText('signed out')

    await words.getByRole('link', { name: 'Sign in again' }).click()
    await signInHere(page)
    await expect(page).toHaveURL(brief)
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(page.getByLabel('Why this matters')).toHaveValue(typed)
    await expect(page.locator('[data-saved="yes"]')).toContainText('Saved')
  })
}

test('a text is saved by itself when its writer has signed in again in another window', async ({ page }) => {
  await signInAs(page, 'writer')
  await startFromText(page)
  await page.context().clearCookies()
  await page.getByLabel('Why this matters').fill(typed)
  await expect(page.getByRole('alert').filter({ hasText: 'Your session has ended' })).toBeVisible()
  const other = await page.context().newPage()
  await other.goto('/sign-in')
  await signInHere(other)
  await other.waitForURL(/\/desk/)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.locator('[data-saved="yes"]')).toContainText('Saved')
})

const deepLinks = [
  '/desk?queue=all',
  '/desk/calendar',
  '/desk/new',
  '/profile',
  '/admin/audit?action=person.signed_in',
]

test('every deep link leads back after signing in, with its query', async ({ browser }) => {
  for (const link of deepLinks) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(link)
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
    await signInHere(page, 'admin')
    await expect.poll(() => page.url().replace(/^https?:\/\/[^/]+/, '')).toBe(link)
    await page.context().close()
  }
})

test('a link that says where to go after signing in leads nowhere else', async ({ browser }) => {
  for (const target of ['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in']) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(target)}`)
    await signInHere(page)
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/desk$/)
    await page.context().close()
  }
})
