import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { demoEmail, password, signInAs, signInWith, signOut } from './fixtures/sign-in'

const newcomer = {
  name: 'Ines Valcourt',
  email: `ines.${Date.now()}@example.test`,
  password: 'plum orchard gate',
}

test('a wrong password is said in words, and the address stays in its field', async ({ page }) => {
  await signInWith(page, demoEmail('writer'), 'not the password')
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(demoEmail('writer'))
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Password').press('Enter')
  await page.waitForURL(/\/desk/)
})

test('what was typed survives a refusal: text, choice and tick', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto('/admin/people')
  const invite = page.getByRole('form', { name: 'Invite somebody' })
  await invite.getByLabel('Name').fill('Somebody Else')
  await invite.getByLabel('Email').fill(demoEmail('writer'))
  await invite.getByLabel('Role').selectOption('editor')
  await invite.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'works here already' })).toBeVisible()
  await expect(invite.getByLabel('Name')).toHaveValue('Somebody Else')
  await expect(invite.getByLabel('Email')).toHaveValue(demoEmail('writer'))
  await expect(invite.getByLabel('Role')).toHaveValue('editor')

  await page.goto('/admin/settings')
  await page.getByLabel('Site name').fill('')
  await page.getByLabel('Tagline').fill('A tagline that must not be lost')
  await page.getByLabel('A second person publishes').uncheck()
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Give the site a name.' })).toBeVisible()
  await expect(page.getByLabel('Tagline')).toHaveValue('A tagline that must not be lost')
  await expect(page.getByLabel('A second person publishes')).not.toBeChecked()
})

test('an admin invites somebody, who joins without JavaScript, is disabled, and is out at the next page', async ({
  page,
  browser,
}) => {
  await signInAs(page, 'admin')
  await page.goto('/admin/people')
  const invite = page.getByRole('form', { name: 'Invite somebody' })
  await invite.getByLabel('Name').fill(newcomer.name)
  await invite.getByLabel('Email').fill(newcomer.email)
  await invite.getByLabel('Role').selectOption('writer')
  await invite.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('status').filter({ hasText: newcomer.email })).toBeVisible()
  await page.goto('/admin/mail')
  const link = await page
    .getByRole('listitem')
    .filter({ hasText: newcomer.email })
    .getByRole('link')
    .getAttribute('href')

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto(link ?? '')
  await plain.getByLabel('Password').fill(newcomer.password)
  await plain.getByRole('button', { name: 'Join' }).click()
  await plain.waitForURL(/\/sign-in/)
  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto('/sign-in')
  await signInWith(theirs, newcomer.email, newcomer.password)
  await theirs.waitForURL(/\/desk/)
  await theirs.goto('/admin/people')
  await expect(theirs.getByRole('heading', { name: 'Your role does not allow this' })).toBeVisible()

  await page.goto('/admin/people')
  const row = page.getByRole('row').filter({ hasText: newcomer.email })
  await row.getByRole('button', { name: 'Disable' }).click()
  await expect(row.getByRole('status')).toContainText('is disabled and signed out')
  await expect(row.getByRole('button', { name: 'Enable' })).toBeVisible()
  await theirs.goto('/desk')
  await expect(theirs).toHaveURL(/\/sign-in/)
  await signInWith(theirs, newcomer.email, newcomer.password)
  await expect(theirs.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()

  await page.goto('/admin/audit')
  await expect(page.getByText(`disabled ${newcomer.name}`).first()).toBeVisible()
})

test('a copied cookie is worth nothing after signing out', async ({ page, context, browser }) => {
  await signInAs(page, 'writer')
  const cookies = await context.cookies()
  await signOut(page)
  const copy = await browser.newContext()
  await copy.addCookies(cookies)
  const thief = await copy.newPage()
  await thief.goto('/desk')
  await expect(thief).toHaveURL(/\/sign-in/)
  expect(await (await copy.request.get('/api/auth/session')).json()).toEqual({})
})

const pages = [
  '/sign-in',
  '/reset',
  '/profile',
  '/admin/people',
  '/admin/lenses',
  '/admin/topics',
  '/admin/settings',
  '/admin/ai',
  '/admin/prompts',
  '/admin/audit',
  '/admin/mail',
  '/admin/jobs',
  '/admin/status',
]

test('every page of the administration passes axe and fits a narrow screen', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of pages.slice(0, 2)) await checkPage(page, path)
  await signInAs(page, 'admin')
  for (const path of pages.slice(2)) await checkPage(page, path)
})

async function checkPage(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
}
