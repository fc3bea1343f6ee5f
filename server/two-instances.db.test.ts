import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renameStory } from '@/domain/publication/rename-story'
import { withdraw } from '@/domain/publication/withdraw'
import { publishedStory, tombstone } from '@/domain/stories/queries'
import { aContent } from '@/domain/stories/testing/content'
import { aPerson } from '@/domain/testing/newsroom'
import { aStory } from '@/domain/testing/public-rows'
import { followStalePages } from './cache/follow-stale-pages'
import { PageCache } from './cache/page-cache'
import { gateway } from './gateway'
import { type MakeWhole, wholePage } from './render/whole-page'

const bounds = { maxBytes: 10_000_000, maxAge: 600_000, awayMs: 600_000 }
const servers: Server[] = []
const stops: (() => Promise<void>)[] = []
const rendered = new Map<string, number>()

/** In place of Next: a page with the headline of the story, or the reason why it is gone. */
async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '' } = request
  rendered.set(url, (rendered.get(url) ?? 0) + 1)
  const slug = /^\/stories\/([^/?]+)$/.exec(url)?.[1] ?? ''
  const story = await publishedStory(slug)
  const gone = await tombstone(slug)
  response.statusCode = story || gone ? 200 : 404
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Set-Cookie', 'from=render')
  response.end(
    `<html><body><h1>${story?.content.headline ?? gone?.reason ?? 'nothing'}</h1><script>boot()</script></body></html>`,
  )
}

const makeWhole: MakeWhole = (asked) => wholePage(render, asked)

beforeAll(async () => {
  process.env.PUBLIC_URL = 'http://news.example'
  for (let n = 0; n < 2; n++) {
    const pages = new PageCache(bounds)
    stops.push(await followStalePages(pages))
    const server = createServer(gateway({ render, makeWhole, files: new Set(), dev: false, pages }))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    servers.push(server)
  }
})

afterAll(async () => {
  delete process.env.PUBLIC_URL
  for (const stop of stops) await stop()
  for (const server of servers) server.close()
})

type Answer = { status: number; body: string; headers: IncomingMessage['headers'] }

function visit(
  server: Server | undefined,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const address = server?.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise<Answer>((resolve, reject) => {
    ask({ port, path, method, headers: { host: 'news.example', ...headers } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
    })
      .on('error', reject)
      .end()
  })
}

const both = (path: string) => Promise.all(servers.map(async (server) => (await visit(server, path)).status))

test('a page is rendered once for all readers, without scripts and cookies, whatever they send along', async () => {
  await aStory({ slug: 'ferry', versions: [{ content: aContent({ headline: 'Ferries at last' }) }] })
  const cookie = 'next-auth.session-token=somebody'
  const first = await visit(servers[0], '/stories/ferry?utm_source=mail', { cookie, rsc: '1' })
  expect(first.body).toBe('<html><body><h1>Ferries at last</h1></body></html>')
  expect(first.headers['set-cookie']).toBeUndefined()
  const again = await visit(servers[0], '/stories/ferry')
  expect([again.body, again.headers.etag]).toEqual([first.body, first.headers.etag])
  expect(rendered.get('/stories/ferry')).toBe(1)
})

test('a copy that is still right need not be sent again, and a head has the length but no body', async () => {
  const { headers } = await visit(servers[0], '/stories/ferry')
  const known = await visit(servers[0], '/stories/ferry', { 'if-none-match': `W/"x", ${headers.etag}` })
  expect([known.status, known.body]).toEqual([304, ''])
  const head = await visit(servers[0], '/stories/ferry', {}, 'HEAD')
  expect([head.status, head.body, head.headers['content-length']]).toEqual([
    200,
    '',
    headers['content-length'],
  ])
})

test('a page to type on comes without scripts too, is kept by nobody, and tells no address on', async () => {
  const path = '/stories/ferry/report?passage=A+line'
  const [first, again] = [await visit(servers[0], path), await visit(servers[0], path)]
  expect(first.body).not.toContain('boot()')
  expect(again.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': expect.stringMatching(/script-src 'self' 'sha256-[\w+/]+=*';/),
  })
  expect(rendered.get(path)).toBe(2)
})

test('a request for a host that is not ours gets no page, remembered or not', async () => {
  expect((await visit(servers[0], '/stories/ferry', { host: 'evil.example' })).status).toBe(400)
})

test('a story that is moved or withdrawn is so on both instances', async () => {
  const { briefId } = await aStory({
    slug: 'quay',
    versions: [{ content: aContent({ headline: 'A quay' }) }],
  })
  const editor = await aPerson('editor')
  expect(await both('/stories/quay')).toEqual([200, 200])
  await renameStory(editor, { briefId, slug: 'new-quay' })
  await expect.poll(() => both('/stories/quay')).toEqual([308, 308])
  expect(await both('/stories/new-quay')).toEqual([200, 200])
  await withdraw(editor, { briefId, reason: 'The source took it back.' })
  await expect.poll(() => both('/stories/new-quay')).toEqual([410, 410])
  expect((await visit(servers[0], '/stories/new-quay')).body).toContain('The source took it back.')
  expect(await both('/stories/new-quay/never-was'), 'what never was there is not gone').toEqual([404, 404])
})
