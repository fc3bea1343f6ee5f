import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { watchPolicy } from '../fixtures/policy'

const tricks: Record<string, string>[] = [
  {},
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' },
  { 'x-invoke-path': '/admin/people', 'x-invoke-status': '200' },
  { 'x-nextjs-data': '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' },
  { 'x-original-url': '/', 'x-rewrite-url': '/' },
  { 'x-forwarded-host': 'localhost', 'x-forwarded-proto': 'https' },
  { authorization: 'Bearer admin' },
  { cookie: 'next-auth.session-token=eyJhbGciOiJub25lIn0.e30.; role=admin' },
]

const spellings = [
  '/admin/people',
  '/admin',
  '/ADMIN/people',
  '//admin/people',
  '/admin//people',
  '/./admin/people',
  '/%61dmin/people',
  '/admin/people/',
  '/admin%2fpeople',
  '/x/../admin/people',
  '/admin/people?_rsc=1',
  '/admin/people;x',
  '/admin/audit',
  '/admin/mail',
  '/admin/status',
]

test('nobody who is not signed in sees the administration, however they ask', async ({
  request,
  baseURL,
}) => {
  for (const path of spellings) {
    for (const headers of tricks) {
      const answer = await request.get(`${baseURL}${path}`, { headers, maxRedirects: 0 })
      expect([301, 302, 303, 307, 308, 400, 401, 403, 404], `${path} ${JSON.stringify(headers)}`).toContain(
        answer.status(),
      )
      expect(await answer.text()).not.toMatch(
        /demo\.lensroom\.test.*(Disable|Sign out everywhere)|Invite somebody/s,
      )
    }
  }
})

test('no server action answers somebody who is not signed in', async ({ request, baseURL }) => {
  const ids = actionIds()
  expect(ids.length).toBeGreaterThan(10)
  for (const id of ids) {
    const answer = await request.post('/sign-in', {
      headers: {
        'next-action': id,
        'content-type': 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
        origin: baseURL ?? '',
      },
      data: '[]',
      maxRedirects: 0,
    })
    const body = await answer.text()
    expect(body, id).not.toMatch(/"outcome":"done"/)
    expect(answer.status(), id).not.toBe(500)
  }
})

test('an action from a foreign origin, or from none that is named, is refused', async ({ request }) => {
  for (const origin of ['https://evil.example', 'null']) {
    const answer = await request.post('/sign-in', { headers: { origin, 'next-action': 'x' }, data: '[]' })
    expect(answer.status()).toBe(403)
  }
})

const disguises: Record<string, string>[] = [
  { host: 'evil.example' },
  { 'x-forwarded-host': 'evil.example' },
  { forwarded: 'host=evil.example' },
]

test('a foreign host appears nowhere, not on the next page either', async ({ request }) => {
  for (const path of ['/', '/disclosure', '/feed.xml', '/sitemap.xml', '/robots.txt', '/sign-in']) {
    for (const headers of disguises) {
      const answer = await request.get(path, { headers, maxRedirects: 0 })
      expect(await answer.text()).not.toContain('evil.example')
      expect(answer.headers().location ?? '').not.toContain('evil.example')
    }
    expect(await (await request.get(path)).text()).not.toContain('evil.example')
  }
})

test('every public page runs under a policy without unsafe inline script, and breaks none of it', async ({
  page,
}) => {
  const violations = watchPolicy(page)
  for (const path of ['/', '/topics', '/lenses', '/disclosure', '/sign-in']) {
    const answer = await page.goto(path)
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain('script-src')
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe-inline')
  }
  expect(violations).toEqual([])
})

/** Every server action that the build knows, whether a page shows its form or not. */
function actionIds(): string[] {
  const manifest = z
    .object({ node: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')))
  return Object.keys(manifest.node)
}
