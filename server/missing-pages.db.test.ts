import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { renameStory } from '@/domain/publication/rename-story'
import { publishedStory } from '@/domain/stories/queries'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { aPerson } from '@/domain/testing/newsroom'
import { aLensRow, aStory, aTopicRow } from '@/domain/testing/public-rows'
import { followStalePages } from './cache/follow-stale-pages'
import { Pace } from './cache/pace'
import { PageCache } from './cache/page-cache'
import { hostileAddresses, hostileKinds } from './cache/testing/hostile-addresses'
import { gateway } from './gateway'
import { type MakeWhole, wholePage } from './render/whole-page'

const pages = new PageCache({ maxBytes: 10_000_000, maxAge: 600_000, awayMs: 600_000 })
const missing = new Pace({ gap: 0 })
const made: string[] = []
let server: Server
let stop: () => Promise<void>
let briefId = ''

/** In place of Next: a page that names its own address, or nothing for a story that isn't there. */
async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '' } = request
  made.push(url)
  const slug = /^\/stories\/([^/?]+)/.exec(url)?.[1]
  response.statusCode = url.includes('_') || (slug && !(await publishedStory(slug))) ? 404 : 200
  response.setHeader(
    'Content-Type',
    /\.(xml|json|png)|^\/(api|sitemaps)/.test(url) ? 'text/plain' : 'text/html',
  )
  response.end(`<html><body>${url}</body></html>`)
}

const makeWhole: MakeWhole = (asked) => wholePage(render, asked)

beforeAll(async () => {
  process.env.PUBLIC_URL = 'http://news.example'
  await aTopicRow('transport')
  await aTopicRow('unused')
  await aLensRow('household')
  const lenses = ['household', 'adversary', 'institutional'].map((key) => shownLens({ key }))
  const content = aContent({
    lenses: [...lenses, shownLens({ key: 'left-out', state: 'omitted', body: '' })],
  })
  const story = await aStory({
    slug: 'ferry',
    versions: [{ content }, { content }, { content }],
    topicSlugs: ['transport'],
    lensKeys: ['household'],
    firstPublishedAt: new Date('2026-03-04T09:00:00Z'),
    oldSlugs: ['boat'],
  })
  briefId = story.briefId
  stop = await followStalePages(pages)
  server = createServer(gateway({ render, makeWhole, files: new Set(), dev: false, pages, missing }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  delete process.env.PUBLIC_URL
  await stop()
  server.close()
})

beforeEach(() => {
  pages.drop('site')
  made.length = 0
})

type Answer = { status: number; headers: IncomingMessage['headers']; body: string }

function visit(path: string, at = server): Promise<Answer> {
  const address = at.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise((resolve, reject) => {
    ask({ port, path, headers: { host: 'news.example' } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

describe('where there is nothing', () => {
  test.each([
    ['/stories/never-was', '/nothing-here'],
    ['/stories/never-was/record?version=2', '/nothing-here'],
    ['/stories/ferry/record?version=4', '/nothing-here'],
    ['/stories/ferry/versions/4', '/nothing-here'],
    ['/stories/ferry/versions/01', '/nothing-here'],
    ['/topics/unused', '/nothing-here'],
    ['/topics/never-was?before=ferry', '/nothing-here'],
    ['/topics/transport?before=never-was', '/nothing-here'],
    ['/lenses/never-was', '/nothing-here'],
    ['/?before=never-was', '/nothing-here'],
    ['/corrections?before=never-was', '/nothing-here'],
    ['/archive/2026/02', '/nothing-here'],
    ['/archive/2026/13', '/nothing-here'],
    ['/archive/2026/03/31', '/nothing-here'],
    ['/no/such/page', '/nothing-here'],
    ['/sitemaps/1.xml', '/sitemaps/_'],
    ['/sitemaps/99999.xml', '/sitemaps/_'],
    ['/topics/never-was/feed.xml', '/topics/_/feed.xml'],
    ['/lenses/never-was/feed.json', '/lenses/_/feed.json'],
    ['/stories/never-was/card.png', '/stories/_/card.png'],
    ['/stories/never-was/ninjs.json', '/stories/_/ninjs.json'],
    ['/stories/ferry/record.json?version=99', '/stories/_/record.json'],
    ['/api/v1/stories/never-was', '/api/v1/stories/_'],
    ['/api/v1/stories?topic=never-was', '/api/v1/stories?topic=_'],
    ['/api/v1/stories?lens=never-was', '/api/v1/stories?lens=_'],
    ['/api/v1/stories?before=never-was', '/api/v1/stories?before=_'],
  ])('%s is answered as %s is, and no page of it is made', async (path, like) => {
    const answer = await visit(path)
    expect([answer.status, answer.body]).toEqual([404, `<html><body>${like}</body></html>`])
    expect(made.filter((address) => address !== like && address !== '/nothing-here')).toEqual([])
  })

  test('three hundred missing pages of one kind have one made', async () => {
    for (let n = 0; n < 300; n++) expect((await visit(`/stories/never-${n}`)).status).toBe(404)
    expect(made).toEqual(['/nothing-here'])
  })

  test('a story that is renamed is at its new address at once, though nothing was there a moment ago', async () => {
    expect((await visit('/stories/new-ferry')).status).toBe(404)
    await renameStory(await aPerson('editor'), { briefId, slug: 'new-ferry' })
    await expect.poll(async () => (await visit('/stories/new-ferry')).status).toBe(200)
    expect((await visit('/stories/ferry?hide=household')).headers.location).toBe(
      '/stories/new-ferry?hide=household',
    )
    await renameStory(await aPerson('editor'), { briefId, slug: 'ferry' })
    await expect.poll(async () => (await visit('/stories/ferry')).status).toBe(200)
  })

  test('an old address leads on without a page being made', async () => {
    const { status, headers } = await visit('/stories/boat/versions/2?against=1&utm=x')
    expect([status, headers.location]).toEqual([308, '/stories/ferry/versions/2?against=1'])
    expect(made).toEqual([])
  })
})

test('a copy elsewhere may be shown for a minute while the site is away, and a missing page not at all', async () => {
  const [there, missing] = [await visit('/stories/ferry'), await visit('/stories/never-was')]
  expect([there.headers['cache-control'], missing.headers['cache-control']]).toEqual([
    'public, max-age=0, s-maxage=10, stale-while-revalidate=10, stale-if-error=60',
    'no-cache',
  ])
})

test('a flood of missing pages is answered slowly and then turned away, and pages that are there are not', async () => {
  const slow = createServer(
    gateway({
      render,
      makeWhole,
      files: new Set(),
      dev: false,
      pages,
      missing: new Pace({ burst: 5, gap: 10_000, longest: 0 }),
    }),
  )
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  const statuses: number[] = []
  for (let n = 0; n < 10; n++) statuses.push((await visit(`/sitemaps/${n + 2}.xml`, slow)).status)
  expect(statuses).toEqual([...Array(6).fill(404), ...Array(4).fill(429)])
  expect((await visit('/stories/ferry', slow)).status).toBe(200)
  slow.close()
})

describe('addresses that mean the same', () => {
  const all = 'household,adversary,institutional'
  test.each([
    ['/stories/ferry', [`?order=${all}`, '?order=left-out', '?hide=nobody&compare=household', '?utm=1', '/']],
    [
      '/stories/ferry?order=adversary%2Chousehold%2Cinstitutional',
      ['?order=adversary', '?order=x,adversary'],
    ],
    [
      '/stories/ferry?hide=household%2Cadversary',
      ['?hide=adversary&hide=household', '?hide=adversary,x,household'],
    ],
    ['/stories/ferry/versions/1', ['?against=2', '?against=1', '?against=9', '?against=01', '?against=x']],
    ['/stories/ferry/versions/1?against=3', ['?against=3&utm=x']],
    ['/stories/ferry/record', ['?version=3', '?version=']],
  ])('%s is made once for all of them', async (address, others) => {
    const path = address.split('?')[0]
    for (const other of others) {
      const { status, body } = await visit(`${path}${other}`)
      expect([status, body], other).toEqual([200, `<html><body>${address}</body></html>`])
    }
    expect(made).toEqual([address])
  })

  test('a value of more than two hundred characters is refused in words, and repeated nowhere', async () => {
    const long = 'evil'.repeat(51)
    for (const path of [
      '/stories/ferry?order=',
      '/search?q=',
      '/stories/ferry/versions/1?against=',
      '/?before=',
    ]) {
      const { status, body } = await visit(path + long)
      expect([status, body]).toEqual([400, expect.stringContaining('Use 200 characters or fewer')])
      expect(body).not.toContain('evil')
    }
    const { status, body } = await visit(`/api/v1/stories?topic=${long}`)
    expect([status, JSON.parse(body).error]).toMatchObject([
      400,
      { code: 'bad_parameter', parameter: 'topic' },
    ])
    expect(made).toEqual([])
  })
})

test('hostile addresses leave a few pages behind, whatever they try', async () => {
  const target = { slug: 'ferry', lensKeys: ['household', 'adversary', 'institutional'], versions: 3 }
  for (const kind of hostileKinds) {
    for (const address of hostileAddresses(kind, 60, target)) {
      const { status } = await visit(address)
      expect([200, 308, 400, 404, 414], `${kind}: ${address.slice(0, 90)}`).toContain(status)
    }
  }
  expect(pages.figures().pages).toBeLessThan(80)
})
