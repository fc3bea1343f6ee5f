import { expect } from '@playwright/test'
import { barriers } from '../fixtures/axe'
import { aStartedBrief } from '../fixtures/briefs'
import { test } from '../fixtures/journey'
import { signInAs, signOut } from '../fixtures/sign-in'

test('the desk has no accessibility violations', async ({ editor }) => {
  const { address } = await aStartedBrief('editor')
  for (const path of [
    '/desk?queue=all',
    '/desk/new',
    '/desk/calendar',
    address,
    `${address}/lenses`,
    `${address}/history`,
    `${address}/preview`,
  ]) {
    await editor.goto(path)
    expect(await barriers(editor), path).toEqual([])
  }
})

test('somebody else’s brief looks like one that does not exist', async ({ editor, writer }) => {
  const { address } = await aStartedBrief('editor')
  for (const path of [address, `${address}/lenses`, `${address}/history`, `${address}/preview`]) {
    expect((await editor.goto(path))?.status(), path).toBe(200)
    expect((await writer.goto(path))?.status(), path).toBe(404)
  }
  expect((await writer.request.get(`/api${address}/events`)).status()).toBe(404)
})

test('an open stream ends when its person signs out', async ({ context, page }) => {
  const { address } = await aStartedBrief('editor')
  await signInAs(page, 'editor')
  const closed = page.evaluate(
    (stream) =>
      new Promise((resolve) => {
        const source = new EventSource(stream)
        source.addEventListener('error', () => source.readyState === EventSource.CLOSED && resolve('closed'))
      }),
    `/api${address}/events`,
  )
  const other = await context.newPage()
  await other.goto('/desk')
  await signOut(other)
  expect(await closed).toBe('closed')
})
