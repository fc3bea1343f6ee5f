import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { startFromText } from '../fixtures/desk'
import { demoEmail, signInAs } from '../fixtures/sign-in'

const manifest = z.object({ node: z.record(z.string(), z.unknown()) })
const anAction = () => {
  const text = readFileSync('.next/server/server-reference-manifest.json', 'utf8')
  return Object.keys(manifest.parse(JSON.parse(text)).node)[0] ?? ''
}

test('a malformed call of an action is the sender’s fault, never ours', async ({ request, baseURL }) => {
  const origin = baseURL ?? ''
  for (const body of ['', 'null', '""', '['.repeat(100_000), '["$B1"]', '[{"__proto__":1}]', '["$1:a"]']) {
    for (const type of [
      'text/plain;charset=UTF-8',
      'application/json',
      'multipart/form-data; boundary=parts',
    ]) {
      const headers = { 'next-action': anAction(), 'content-type': type, origin }
      const answer = await request.post('/sign-in', { headers, data: Buffer.from(body) })
      expect(answer.status(), `${type} ${body.slice(0, 20)}`).toBe(400)
    }
  }
  for (const id of ['x', 'toString', '0'.repeat(42)]) {
    const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', origin }
    const answer = await request.post('/sign-in', { headers, data: '[]' })
    // Next tells an open page by 409 that the site was upgraded meanwhile.
    expect([400, 404, 409], id).toContain(answer.status())
  }
})

test('an admin sees that a new password was asked for, and no link to it', async ({ page, request }) => {
  await page.goto('/reset')
  await page.getByLabel('Email').fill(demoEmail('editor'))
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('status')).toBeVisible()
  await signInAs(page, 'admin')
  const answer = await page.goto('/admin/mail')
  const letter = page
    .getByRole('listitem')
    .filter({ hasText: demoEmail('editor') })
    .first()
  await expect(letter).toContainText('Not sent: no mail server. Make a link with npm run user -- reset-link.')
  expect(await answer?.text()).not.toContain('/reset/')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const data = await request.get('/admin/mail?_rsc=1', { headers: { rsc: '1', cookie } })
  expect(await data.text()).not.toContain('/reset/')
  await page.goto('/admin/audit?action=person.reset_requested')
  await expect(page.getByText('Somebody who was not signed in').first()).toBeVisible()
})

test('streams of one session are capped, and a window that lost its place says nothing wrong', async ({
  page,
}) => {
  await signInAs(page, 'writer')
  await startFromText(page)
  const address = `/api${new URL(page.url()).pathname}/events`
  const ends = await page.evaluate(async (stream) => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => fetch(stream)))
    return streams.map(({ status }) => status)
  }, address)
  expect(ends).toEqual([200, 200, 200, 200, 200])
})
