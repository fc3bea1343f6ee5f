import { expect, type Page } from '@playwright/test'
import { createPerson } from '@/domain/users/create-person'
import { barriers } from '../fixtures/axe'
import { alert, status } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { must } from '../fixtures/must'
import { demoEmail, password, signInAs, signInWith, signOut } from '../fixtures/sign-in'

test('a wrong password is said in words, and the address stays in its field', async ({ page }) => {
  await signInWith(page, demoEmail('writer'), 'not the password')
  await expect(alert(page, 'isn’t right')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(demoEmail('writer'))
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Password').press('Enter')
  await page.waitForURL(/\/desk/)
})

test('what was typed survives a refused invitation: text and choice', async ({ admin }) => {
  await admin.goto('/admin/people')
  const invite = admin.getByRole('form', { name: 'Invite somebody' })
  await invite.getByLabel('Name').fill('Somebody Else')
  await invite.getByLabel('Email').fill(demoEmail('writer'))
  await invite.getByLabel('Role').selectOption('editor')
  await invite.getByRole('button', { name: 'Invite' }).click()
  await expect(alert(admin, 'already works here')).toBeVisible()
  await expect(invite.getByLabel('Name')).toHaveValue('Somebody Else')
  await expect(invite.getByLabel('Email')).toHaveValue(demoEmail('writer'))
  await expect(invite.getByLabel('Role')).toHaveValue('editor')
})

test('what was typed survives refused settings: text and tick', async ({ admin }) => {
  await admin.goto('/admin/settings')
  await admin.getByLabel('Site name').fill('')
  await admin.getByLabel('Tagline').fill('A tagline that must not be lost')
  await admin.getByLabel('A second person publishes').uncheck()
  await admin.getByRole('button', { name: 'Save settings' }).click()
  await expect(alert(admin, 'Give the site a name.')).toBeVisible()
  await expect(admin.getByLabel('Tagline')).toHaveValue('A tagline that must not be lost')
  await expect(admin.getByLabel('A second person publishes')).not.toBeChecked()
})

test('an admin invites somebody, who joins without JavaScript and has no door to the administration', async ({
  admin,
  page,
  reader: plain,
}) => {
  const newcomer = { email: `ines.${Date.now()}@example.test`, password: 'plum orchard gate' }
  await admin.goto('/admin/people')
  const invite = admin.getByRole('form', { name: 'Invite somebody' })
  await invite.getByLabel('Name').fill('Ines Valcourt')
  await invite.getByLabel('Email').fill(newcomer.email)
  await invite.getByLabel('Role').selectOption('writer')
  await invite.getByRole('button', { name: 'Invite' }).click()
  await expect(status(admin, newcomer.email)).toBeVisible()
  await admin.goto('/admin/mail')
  const letter = admin.getByRole('listitem').filter({ hasText: newcomer.email })
  const link = await letter.getByRole('link').getAttribute('href')

  await plain.goto(link ?? '')
  await plain.getByLabel('Password').fill(newcomer.password)
  await plain.getByRole('button', { name: 'Join' }).click()
  await plain.waitForURL(/\/sign-in/)
  await signInWith(page, newcomer.email, newcomer.password)
  await page.waitForURL(/\/desk/)
  await page.goto('/admin/people')
  await expect(page.getByRole('heading', { name: 'Your role does not allow this' })).toBeVisible()
})

test('who is disabled is out at the next page, cannot come back, and it is in the audit log', async ({
  admin,
  page,
}) => {
  const leaving = { email: `jonas.${Date.now()}@example.test`, password: 'plum orchard gate' }
  const system = { kind: 'system', job: 'command line' } as const
  must(await createPerson(system, { ...leaving, name: 'Jonas Averdieck', role: 'writer' }))
  await signInWith(page, leaving.email, leaving.password)
  await page.waitForURL(/\/desk/)

  await admin.goto('/admin/people')
  const row = admin.getByRole('row').filter({ hasText: leaving.email })
  await row.getByRole('button', { name: 'Disable' }).click()
  await expect(row.getByRole('status')).toContainText('is disabled and signed out')
  await expect(row.getByRole('button', { name: 'Enable' })).toBeVisible()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
  await signInWith(page, leaving.email, leaving.password)
  await expect(alert(page, 'isn’t right')).toBeVisible()

  await admin.goto('/admin/audit')
  await expect(admin.getByText('disabled Jonas Averdieck').first()).toBeVisible()
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

test('every page of the administration passes axe and fits a narrow screen', async ({ admin }) => {
  test.slow()
  await admin.setViewportSize({ width: 320, height: 700 })
  for (const path of pages) await checkPage(admin, path)
})

test('the pages that let people in pass axe and fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of ['/sign-in', '/reset']) await checkPage(page, path)
})

async function checkPage(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await barriers(page), path).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
}
