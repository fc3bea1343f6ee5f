import { expect, type Page } from '@playwright/test'
import { aColleague, aStartedBrief } from '../fixtures/briefs'
import { test } from '../fixtures/journey'
import { demoEmail, password, signInWith } from '../fixtures/sign-in'

const typed = 'The line carries 5,200 people a day, and nobody wants to type this twice.'

/** Fills the sign-in page where it was reached, without going there first. */
async function signInHere(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** A writer of this journey with a brief that is open on the page. */
async function writing(page: Page): Promise<string> {
  const colleague = await aColleague('writer')
  const { address } = await aStartedBrief(colleague)
  await signInWith(page, colleague.email, password)
  await page.waitForURL(/\/desk/)
  await page.goto(address)
  return colleague.email
}

/** What an admin does to a person in the list of people. */
async function toPerson(admin: Page, email: string, button: string): Promise<void> {
  await admin.goto('/admin/people')
  const row = admin.getByRole('row').filter({ hasText: email })
  await row.getByRole('button', { name: button }).click()
  await expect(row.getByRole('status')).toBeVisible()
}

const endings: [string, (writer: Page, email: string, admin: Page) => Promise<void>][] = [
  [
    'is disabled and enabled again',
    async (_, email, admin) => {
      await toPerson(admin, email, 'Disable')
      await toPerson(admin, email, 'Enable')
    },
  ],
  [
    'is signed out everywhere',
    async (_, email, admin) => await toPerson(admin, email, 'Sign out everywhere'),
  ],
  ['loses the cookie', async (writer) => await writer.context().clearCookies()],
]

for (const [ending, end] of endings) {
  test(`a writer who ${ending} while writing keeps page and text, and signing in leads back`, async ({
    page,
    admin,
  }) => {
    const email = await writing(page)
    const brief = page.url()
    await end(page, email, admin)

    await page.getByLabel('Why this matters').fill(typed)
    const words = page.getByRole('alert').filter({ hasText: 'Your session has ended' })
    await expect(words).toContainText('kept on this device')
    await expect(page).toHaveURL(brief)
    await expect(page.getByLabel('Why this matters')).toHaveValue(typed)
    await expect(page.locator('[data-saved="no"]')).toContainText('signed out')

    await words.getByRole('link', { name: 'Sign in again' }).click()
    await signInHere(page, email)
    await expect(page).toHaveURL(brief)
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(page.getByLabel('Why this matters')).toHaveValue(typed)
    await expect(page.locator('[data-saved="yes"]')).toContainText('Saved')
  })
}

test('a text is saved by itself when its writer has signed in again in another window', async ({ page }) => {
  const email = await writing(page)
  await page.context().clearCookies()
  await page.getByLabel('Why this matters').fill(typed)
  await expect(page.getByRole('alert').filter({ hasText: 'Your session has ended' })).toBeVisible()
  const other = await page.context().newPage()
  await other.goto('/sign-in')
  await signInHere(other, email)
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
    await signInHere(page, demoEmail('admin'))
    await expect.poll(() => page.url().replace(/^https?:\/\/[^/]+/, '')).toBe(link)
    await page.context().close()
  }
})

test('a link that says where to go after signing in leads nowhere else', async ({ browser }) => {
  for (const target of ['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in']) {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(target)}`)
    await signInHere(page, demoEmail('writer'))
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/desk$/)
    await page.context().close()
  }
})
