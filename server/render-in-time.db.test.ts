import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PageCache } from './cache/page-cache'
import { gateway } from './gateway'
import type { MakeWhole } from './render/whole-page'
import type { RenderLimits } from './render-limits'
import type { Render } from './threads/forward'
import { Turns } from './turns'

let server: Server
let render: Render
let makeWhole: MakeWhole
let asked: string[]
const held: (() => void)[] = []
const hold = () => new Promise<void>((resolve) => held.push(resolve))

const limits: RenderLimits = {
  pageMs: 400,
  formMs: 60_000,
  lateMs: 60_000,
  turns: {
    readers: new Turns({ most: 1, waiting: 1 }),
    newsroom: new Turns({ most: 1, waiting: 1 }),
    files: new Turns({ most: 1, waiting: 1 }),
  },
}
const html = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<p>here</p>'),
  links: [],
}

beforeEach(async () => {
  asked = []
  render = async (request, response) => {
    asked.push(request.url ?? '')
    response.end('rendered')
  }
  makeWhole = async ({ url }) => {
    asked.push(url)
    return html
  }
  const pages = new PageCache({ maxBytes: 1_000_000, maxAge: 600_000, awayMs: 600_000 })
  server = createServer(
    gateway({
      render: (request, response) => render(request, response),
      makeWhole: (wanted) => makeWhole(wanted),
      files: new Set(),
      dev: false,
      pages,
      limits,
    }),
  )
  process.env.PUBLIC_URL = 'http://news.example'
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  for (const go of held.splice(0)) go()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  delete process.env.PUBLIC_URL
})

test('whether the process lives is answered by the gateway, whatever the threads do', async () => {
  render = hold
  makeWhole = () => hold().then(() => html)
  expect(await visit('/api/health/live')).toMatchObject({ status: 200, body: '{"status":"live"}' })
  expect(await visit('/api/health/live', { host: 'a.balancer' })).toMatchObject({ status: 200 })
})

test.each(['/topics', '/desk', '/api/health/ready', '/reports/abc', '/_next/static/a.js'])(
  'a page that is not rendered in time is answered with 503 and when to come back: %s',
  async (path) => {
    render = hold
    makeWhole = () => hold().then(() => html)
    const { status, headers } = await visit(path)
    expect([status, headers['retry-after']]).toEqual([503, '5'])
  },
)

test('a stream that has begun goes on beyond the limit', async () => {
  render = async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('data: one\n\n')
    setTimeout(() => response.end('data: two\n\n'), limits.pageMs * 2)
  }
  expect(await visit('/desk/events')).toMatchObject({ status: 200, body: 'data: one\n\ndata: two\n\n' })
})

test('a form that takes longer than a page may is not broken off', async () => {
  render = async (_, response) => {
    await new Promise((resolve) => setTimeout(resolve, limits.pageMs * 2))
    response.end('saved')
  }
  expect(await visit('/desk', { origin: 'http://news.example' }, 'POST')).toMatchObject({ body: 'saved' })
})

test('when the queue is full the next is told at once, and kept pages are sent as usual', async () => {
  expect(await visit('/about')).toMatchObject({ status: 200 })
  makeWhole = async ({ url }) => {
    asked.push(url)
    await hold()
    return html
  }
  const slow = visit('/topics')
  await expect.poll(() => asked).toContain('/topics')
  const waiting = visit('/archive')
  await expect.poll(async () => (await visit('/lenses')).status).toBe(503)
  expect(asked, 'nothing more was rendered').toEqual(['/about', '/topics'])
  expect(await visit('/about')).toMatchObject({ status: 200, body: '<p>here</p>' })
  expect(await visit('/desk'), 'the desk has turns of its own').toMatchObject({ body: 'rendered' })
  expect([(await slow).status, (await waiting).status]).toEqual([503, 503])
})

test('a reader who leaves gives the turn to the next', async () => {
  render = async (request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/desk/slow') await hold()
    else response.end('rendered')
  }
  const leaving = new AbortController()
  const left = visit('/desk/slow', {}, 'GET', leaving.signal).catch(() => 'left')
  await expect.poll(() => asked).toContain('/desk/slow')
  const next = visit('/desk')
  leaving.abort()
  expect(await left).toBe('left')
  expect(await next).toMatchObject({ status: 200 })
})

function visit(path: string, headers: Record<string, string> = {}, method = 'GET', signal?: AbortSignal) {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>(
    (resolve, reject) => {
      const sent = ask({ port, path, method, signal, headers: { host: 'news.example', ...headers } })
      sent.on('error', reject).on('response', async (response) => {
        const { statusCode: status = 0 } = response
        resolve({ status, headers: response.headers, body: await text(response) })
      })
      sent.end()
    },
  )
}
