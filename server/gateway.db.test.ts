import { request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gateway } from './gateway'
import { PagesAway } from './threads/forward'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer }

let server: Server
let port = 0

beforeAll(async () => {
  server = createServer(
    gateway({
      dev: false,
      pages: null,
      files: new Set(['/site.js']),
      makeWhole: async () => {
        throw new Error('no page is kept while somebody develops')
      },
      // In place of Next: says what reached it.
      render: async (request, response) => {
        if (request.url === '/desk/away') throw new PagesAway()
        let body = ''
        for await (const part of request) body += String(part)
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify({ url: request.url, headers: request.headers, length: body.length }))
      },
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = isAddress(address) ? address.port : 0
  process.env.PORT = String(port)
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  delete process.env.PORT
})

describe('who is let in', () => {
  test.each(['localhost', '127.0.0.1', '[::1]'])('%s with our port is one of our names', async (name) => {
    expect(await visit({ headers: { host: `${name}:${port}` } })).toMatchObject({ status: 200 })
  })

  test.each(['evil.example', 'localhost', 'localhost:1', 'localhost@evil.example'])(
    'a request for the host "%s" is refused in words that do not repeat it',
    async (host) => {
      const answer = await visit({ headers: { host } })
      expect(answer.status).toBe(400)
      expect(answer.body).not.toContain('evil')
    },
  )

  test('with PUBLIC_URL only that host is ours, with or without its default port', async () => {
    process.env.PUBLIC_URL = 'https://news.example.org'
    expect(await visit({ headers: { host: 'news.example.org' } })).toMatchObject({ status: 200 })
    expect(await visit({ headers: { host: 'news.example.org:443' } })).toMatchObject({ status: 200 })
    expect(await visit({ headers: { host: `localhost:${port}` } })).toMatchObject({ status: 400 })
    delete process.env.PUBLIC_URL
  })

  test.each(['http://evil.example', 'null', 'https://localhost'])(
    'a form sent from %s is not accepted',
    async (origin) => {
      expect(await post({ headers: { origin } })).toMatchObject({ status: 403 })
    },
  )

  test('a form on a page that tells nobody its address is our own when the browser says so', async () => {
    const hidden = { origin: 'null' }
    const { status, body } = await post({ headers: { ...hidden, 'sec-fetch-site': 'same-origin' } })
    expect([status, JSON.parse(body).headers.origin]).toEqual([200, `http://localhost:${port}`])
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await post({ headers: { ...hidden, 'sec-fetch-site': site } })).toMatchObject({ status: 403 })
  })

  test('a form sent from another site without naming it is not accepted', async () => {
    expect(await post({ headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({ status: 403 })
  })

  test('a form sent from our own page is accepted', async () => {
    expect(await post({ headers: { origin: `http://localhost:${port}` } })).toMatchObject({ status: 200 })
  })

  test('pages for readers take no forms, and no page takes other methods', async () => {
    expect(await visit({ method: 'POST', path: '/' })).toMatchObject({ status: 405 })
    expect(await visit({ method: 'PUT', path: '/desk' })).toMatchObject({ status: 405 })
    expect(await visit({ method: 'OPTIONS', path: '/desk' })).toMatchObject({ status: 405 })
  })

  test.each(['//desk', '/a/../desk', '/%2e%2e/desk', '/desk%2f', '/de%00sk', '/desk%5c', '/%zz', '/%ff'])(
    'the spelling %s is no page',
    async (path) => {
      expect(await visit({ path })).toMatchObject({ status: 404 })
    },
  )
})

describe('what may be sent', () => {
  test('a body over one megabyte is refused, whether its length is stated or not', async () => {
    const body = Buffer.alloc(1_000_001)
    expect(await post({ body })).toMatchObject({ status: 413 })
    expect(await post({ body, headers: { 'transfer-encoding': 'chunked' } })).toMatchObject({ status: 413 })
  })

  test('a compressed body is refused', async () => {
    expect(await post({ headers: { 'content-encoding': 'gzip' } })).toMatchObject({ status: 400 })
  })

  test('a malformed call of an action is refused before the newsroom sees it', async () => {
    const headers = { 'next-action': 'a'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' }
    for (const body of ['', 'null', '""', '['.repeat(100_000), '["$B1"]'])
      expect(await post({ headers, body })).toMatchObject({ status: 400 })
    expect(await post({ headers, body: '[]' })).toMatchObject({ status: 200 })
    expect(await post({ headers: { ...headers, 'next-action': 'x' }, body: '[]' })).toMatchObject({
      status: 400,
    })
  })

  test('a form in parts that breaks off is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const whole = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n'
    expect(await post({ headers, body: whole })).toMatchObject({ status: 200 })
    expect(await post({ headers, body: whole.slice(0, 40) })).toMatchObject({ status: 400 })
    expect(await post({ headers, body: 'anything --x--' })).toMatchObject({ status: 400 })
  })
})

describe('what may be sent as JSON', () => {
  test.each(['{', '', 'null', '{"a":1}', '['.repeat(100_000)])(
    '%.20s is let in only when it is JSON',
    async (body) => {
      const { status } = await post({ headers: { 'content-type': 'application/json' }, body })
      expect(status).toBe(['{', '['.repeat(100_000)].includes(body) ? 400 : 200)
    },
  )
})

describe('what reaches Next', () => {
  test('nothing that a client says about the inside', async () => {
    const { body } = await visit({
      path: '/desk',
      headers: {
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
        'x-middleware-subrequest': 'evil',
        'x-nextjs-data': 'evil',
        'x-invoke-status': 'evil',
        'x-lensroom-address': 'evil',
        'x-request-id': 'evil',
      },
    })
    expect(body).not.toContain('evil')
    expect(JSON.parse(body)).toMatchObject({ headers: { 'x-lensroom-address': '127.0.0.1' } })
  })

  test('behind a proxy the address that the proxy wrote, never one that the client wrote', async () => {
    process.env.PUBLIC_URL = 'https://news.example.org'
    const headers = { host: 'news.example.org', 'x-forwarded-for': '198.51.100.7, 203.0.113.9' }
    const { body } = await visit({ headers })
    expect(JSON.parse(body)).toMatchObject({ headers: { 'x-lensroom-address': '203.0.113.9' } })
    const odd = await visit({ headers: { ...headers, 'x-forwarded-for': 'nonsense' } })
    expect(JSON.parse(odd.body)).toMatchObject({ headers: { 'x-lensroom-address': '127.0.0.1' } })
    delete process.env.PUBLIC_URL
  })

  test.each([
    ['198.51.100.7, 203.0.113.9:52100', '203.0.113.9'],
    ['198.51.100.7:1,[2001:db8::1]:443', '2001:db8::1'],
    ['198.51.100.7, 2001:db8::1', '2001:db8::1'],
    ['203.0.113.9:52100, unknown', '127.0.0.1'],
  ])('a proxy that writes "%s" is understood', async (written, address) => {
    process.env.PUBLIC_URL = 'https://news.example.org'
    const { body } = await visit({ headers: { host: 'news.example.org', 'x-forwarded-for': written } })
    expect(JSON.parse(body)).toMatchObject({ headers: { 'x-lensroom-address': address } })
    delete process.env.PUBLIC_URL
  })

  test.each([
    ['/desk/briefs/1', '/desk/briefs/1'],
    ['/desk?queue=review&_rsc=abc', '/desk?queue=review'],
    ['/desk?_rsc=abc', '/desk'],
    ['/admin/audit?person=a%26b&before=7', '/admin/audit?person=a%26b&before=7'],
  ])('the page %s that was asked for, to lead back to after signing in', async (path, page) => {
    const { body } = await visit({ path, headers: { 'x-lensroom-path': 'https://evil.example' } })
    expect(JSON.parse(body)).toMatchObject({ headers: { 'x-lensroom-path': page } })
  })

  test('without https there is no proxy in front, and no address is trusted', async () => {
    const { body } = await visit({ headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(JSON.parse(body)).toMatchObject({ headers: { 'x-lensroom-address': '127.0.0.1' } })
  })

  test('the nonce of the policy that the page is sent with', async () => {
    const answer = await visit({ path: '/desk' })
    expect(JSON.parse(answer.body)).toMatchObject({
      headers: { 'content-security-policy': answer.headers['content-security-policy'] },
    })
    expect(answer.headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/]+=*';/)
  })

  test.each([
    ['https://evil.example/', '/sign-in'],
    ['//evil.example', '/sign-in'],
    ['/\\evil.example', '/sign-in'],
    ['javascript:alert(1)', '/sign-in'],
    ['/desk/new?x=1', '/sign-in?callbackUrl=%2Fdesk%2Fnew%3Fx%3D1'],
  ])('the return address %s only when it leads to this site', async (target, expected) => {
    const { body } = await visit({ path: `/sign-in?callbackUrl=${encodeURIComponent(target)}` })
    expect(JSON.parse(body)).toMatchObject({ url: expected })
  })

  test('no return address in a cookie that leads elsewhere; other cookies stay', async () => {
    const { body } = await visit({ headers: { cookie: 'a=1; next-auth.callback-url=javascript%3Ax; b=2' } })
    expect(JSON.parse(body)).toMatchObject({ headers: { cookie: 'a=1; b=2' } })
  })
})

describe('what every answer carries', () => {
  test('the newsroom is kept by nobody and found by no search engine', async () => {
    const { headers } = await visit({ path: '/desk' })
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
  })

  test('an address that is itself a secret is never passed on', async () => {
    expect((await visit({ path: '/invite/abc' })).headers).toMatchObject({ 'referrer-policy': 'no-referrer' })
  })

  test('a page on which a reader types is kept by nobody, takes forms of our own, and tells no address on', async () => {
    for (const path of ['/stories/ferry/report', '/stories/ferry/report/']) {
      const { status, headers } = await visit({ method: 'POST', path, body: 'a=1' })
      expect(status).toBe(200)
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' })
      expect(headers['content-security-policy']).toMatch(
        /script-src 'self' 'sha256-[\w+/]+=*' 'nonce-[^']+'; style-src 'self';/,
      )
      const foreign = { origin: 'https://evil.example' }
      expect(await visit({ method: 'POST', path, headers: foreign, body: 'a=1' })).toMatchObject({
        status: 403,
      })
    }
    expect(await visit({ method: 'POST', path: '/stories/ferry' })).toMatchObject({ status: 405 })
    expect((await visit({ path: '/reports/abc' })).headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
  })

  test('while the newsroom is started again its pages say so and ask to come back', async () => {
    const { status, headers, body } = await visit({ path: '/desk/away' })
    expect([status, headers['retry-after']]).toEqual([503, '5'])
    expect(body).toContain('try again in a few seconds')
  })

  test('a refusal has the same protection as a page', async () => {
    const { headers } = await visit({ path: '//desk' })
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})

const post = ({ headers = {}, body = 'a=1' }: Asked) =>
  visit({ method: 'POST', path: '/desk', headers, body })

function visit({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = { host: `localhost:${port}`, ...headers }
    const sent = ask({ host: '127.0.0.1', port, method, path, headers: all, agent: false }, (response) => {
      const parts: string[] = []
      response.on('data', (part) => parts.push(String(part)))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parts.join('') }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const isAddress = (address: ReturnType<Server['address']>): address is AddressInfo =>
  typeof address === 'object' && address !== null
