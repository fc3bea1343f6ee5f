import { expect, type Page, test } from '@playwright/test'
import { barriers, barriersInBothThemes } from '../fixtures/axe'
import { openFullStory, toolsReady } from '../fixtures/reading'

const shown = (page: Page) => page.locator('.lens:visible h3')
const arrange = (page: Page) => page.getByText('Arrange the lenses')
const usual = [
  'Household Impact',
  'America First View',
  'Institutional View',
  'Civil Liberties View',
  'National Security View',
  'Adversary View',
]

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('reads one lens first, hides two, and finds the way back', async ({ page }) => {
    const story = await openFullStory(page)
    await arrange(page).click()
    await page.getByLabel('Adversary View first').check()
    await page.getByLabel('Hide Household Impact').check()
    await page.getByLabel('Hide Institutional View').check()
    await page.getByRole('button', { name: 'Show it so' }).click()
    await expect(shown(page)).toHaveText([
      'Adversary View',
      'America First View',
      'Civil Liberties View',
      'National Security View',
    ])
    await expect(page.getByText('2 lenses hidden by you.')).toBeVisible()
    await expect(page.locator('a[rel="external"]').first()).toBeVisible()
    await expect(page.locator('.about-lenses')).toBeVisible()
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect(page).toHaveURL(new RegExp(`${story}#perspectives$`))
    await expect(shown(page)).toHaveText(usual)
  })

  test('moves a second lens to the front without losing the first move', async ({ page }) => {
    const story = await openFullStory(page)
    await page.goto(`${story}?order=adversary`)
    await page.getByLabel('Civil Liberties View first').check()
    await page.getByRole('button', { name: 'Show it so' }).click()
    await expect(shown(page).nth(0)).toHaveText('Civil Liberties View')
    await expect(shown(page).nth(1)).toHaveText('Adversary View')
  })

  test('compares two lenses beside each other', async ({ page }) => {
    await openFullStory(page)
    await arrange(page).click()
    await page.getByLabel('Compare Household Impact').check()
    await page.getByLabel('Compare Adversary View').check()
    await page.getByRole('button', { name: 'Show it so' }).click()
    await expect(shown(page)).toHaveText(['Household Impact', 'Adversary View'])
    await expect(page.getByText('Comparing Household Impact and Adversary View.')).toBeVisible()
    const [one, other] = await page.locator('.lens:visible').all()
    expect((await one?.boundingBox())?.y).toBe((await other?.boundingBox())?.y)
  })

  test('can ask for nonsense and gets the story', async ({ page }) => {
    const story = await openFullStory(page)
    for (const query of [
      'order=nobody',
      'hide=%3Cscript%3E',
      'compare=household',
      'order=&hide=,,&compare=a,b,c',
    ]) {
      expect((await page.goto(`${story}?${query}`))?.status(), query).toBe(200)
      await expect(shown(page)).toHaveText(usual)
    }
  })
})

test('a hidden lens stays hidden in every story until the reader shows all', async ({ page }) => {
  const story = await openFullStory(page)
  await page.locator('#lens-household').getByRole('button', { name: 'Hide Household Impact' }).click()
  await expect(page.locator('#lens-household')).toBeHidden()
  await expect(page.getByText('1 lens hidden by you.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show all' })).toBeFocused()
  await page.reload()
  await expect(page.locator('#lens-household')).toBeHidden()
  await page.goto('/lenses/household')
  await page.locator('main h2 a').last().click()
  await expect(page.locator('#lens-household'), 'whoever follows a link to a lens sees it').toBeVisible()
  await page.goto(story)
  await expect(page.locator('#lens-household')).toBeHidden()
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.reload()
  await expect(shown(page)).toHaveText(usual)
})

test('lenses are moved and compared by keyboard, and go back to the published order', async ({ page }) => {
  await openFullStory(page)
  await arrange(page).focus()
  await page.keyboard.press('Enter')
  const up = page.getByRole('button', { name: 'Move America First View up' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(shown(page).first()).toHaveText('America First View')
  await expect(up).toBeFocused()
  await page.reload()
  await expect(shown(page).first()).toHaveText('America First View')
  await arrange(page).click()
  await page.getByLabel('Compare Adversary View').check()
  await expect(page.getByText('Choose one more to compare with Adversary View.')).toBeVisible()
  await page.getByLabel('Compare Household Impact').press('Space')
  await expect(shown(page)).toHaveText(['Household Impact', 'Adversary View'])
  await page.getByRole('button', { name: 'As published' }).click()
  await expect(shown(page)).toHaveText(usual)
})

test('an arrangement in the address is shown and not remembered', async ({ page }) => {
  const story = await openFullStory(page)
  await page.goto(`${story}?hide=adversary`)
  await expect(page.locator('#lens-adversary')).toBeHidden()
  await page.goto(story)
  await expect(shown(page)).toHaveText(usual)
})

test('keys lead through lenses and stories, are shown by ?, and can be turned off', async ({ page }) => {
  await page.goto('/')
  await toolsReady(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.locator('.story-list .title').first()).toBeFocused()
  await openFullStory(page)
  await toolsReady(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.locator('#lens-america-first')).toBeFocused()
  await page.keyboard.press('k')
  await expect(page.locator('#lens-household')).toBeFocused()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await expect(dialog).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await dialog.getByLabel('Use these keys').uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('j')
  await expect(page.locator('#lens-america-first')).not.toBeFocused()
  await page.goto('/search')
  await toolsReady(page)
  await page.getByRole('searchbox').or(page.locator('main input').first()).first().fill('jk?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('theme and size of type are chosen once for every page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const paper = () => page.locator('.site').evaluate((site) => getComputedStyle(site).backgroundColor)
  const size = () => page.locator('html').evaluate((html) => getComputedStyle(html).fontSize)
  const [light, normal] = [await paper(), await size()]
  await page.getByText('Display').click()
  await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click()
  await page.getByRole('group', { name: 'Text size' }).getByRole('button', { name: 'Larger' }).click()
  await page.goto('/disclosure')
  expect(await paper()).not.toBe(light)
  expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(normal))
  await page.getByText('Display').click()
  await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'System' }).click()
  expect(await paper()).toBe(light)
})

test('the link of a lens can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const story = await openFullStory(page)
  await page.locator('#lens-adversary').getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('The link is copied.')).toBeAttached()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(copied)).toMatchObject({ pathname: story, hash: '#lens-adversary' })
})

test('what readers can change can be used by everybody, in the light and in the dark', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  const story = await openFullStory(page)
  const pages = ['/', story, `${story}?compare=household,adversary`, '/topics', '/topics/cost-of-living']
  for (const path of [
    ...pages,
    '/lenses/adversary',
    '/search?q=water',
    '/disclosure',
    '/archive',
    '/about',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    await page.getByText('Display').click()
    for (const summary of await page.locator('main summary:visible').all()) await summary.click()
    expect(await barriersInBothThemes(page), path).toEqual([])
  }
  expect(problems).toEqual([])
})

test('nothing runs off a narrow screen with the largest type', async ({ page }) => {
  const story = await openFullStory(page)
  await page.evaluate(() => localStorage.setItem('lensroom', '{"size":"3"}'))
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/', story, `${story}?compare=household,adversary`, '/search?q=water', '/disclosure']) {
    await page.goto(path)
    for (const summary of await page.locator('summary:visible').all()) await summary.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
  }
})
