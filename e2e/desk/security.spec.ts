import { expect, type Page } from '@playwright/test'
import { aStartedBrief } from '../fixtures/briefs'
import { openBrief, save, writeFront } from '../fixtures/desk'
import { test } from '../fixtures/journey'
import { watchPolicy } from '../fixtures/policy'

test('a writer finds no door to the administration', async ({ writer }) => {
  for (const path of ['/admin/people', '/admin/settings', '/admin/audit', '/admin/mail', '/admin/ai']) {
    const answer = await writer.goto(path)
    await expect(writer.getByText('Sign out everywhere')).toHaveCount(0)
    expect(await answer?.text()).not.toContain('admin@demo.lensroom.test')
  }
})

const hostile = [
  '<script>window.PWNED=1</script>',
  '"><img src=x onerror=window.PWNED=1>',
  '<svg onload=window.PWNED=1>',
  'javascript:window.PWNED=1',
  '</script><script>window.PWNED=1</script>',
  '<iframe srcdoc="<script>parent.PWNED=1</script>">',
].join(' ')

test('markup that somebody types is text on every page that shows it', async ({ editor }) => {
  const { address } = await aStartedBrief('editor')
  await openBrief(editor, address)
  await writeFront(editor, `Ferries ${hostile}`.slice(0, 190))
  await editor.getByLabel('Why this matters').fill(hostile)
  await save(editor)
  for (const path of [
    ...['', '/lenses', '/history', '/preview'].map((end) => address + end),
    '/desk?queue=all',
  ]) {
    expect((await editor.goto(path))?.status(), path).toBe(200)
    await editor.waitForLoadState('load')
    expect(await pwned(editor), path).toBeUndefined()
  }
})

const pwned = (page: Page) => page.evaluate(() => Reflect.get(window, 'PWNED'))

test('no page of the newsroom breaks the policy for scripts', async ({ admin }) => {
  const violations = watchPolicy(admin)
  for (const path of ['/desk', '/desk/new', '/admin/people', '/admin/lenses']) await admin.goto(path)
  expect(violations).toEqual([])
})
