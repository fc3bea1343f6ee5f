import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Encoding } from './encoding'
import { finishPage, type Page } from './page'
import { PageCache } from './page-cache'

const bounds = { maxBytes: 1_000_000, maxAge: 60_000, awayMs: 10_000 }
const everything = () => true
const aPage = (
  words: string,
  tags: string[] = ['index'],
  at = Date.now(),
  encoding: Encoding = 'identity',
): Promise<Page> =>
  finishPage(
    { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(words) },
    { headers: {}, tags, now: at, encoding },
  )
const words = (page: Page | undefined) => page?.identity?.body.toString()

describe('one page for all readers', () => {
  test('two hundred readers of one page that nobody has asked for yet have it rendered once', async () => {
    const pages = new PageCache(bounds)
    let rendered = 0
    const make = async () => {
      rendered++
      await new Promise((resolve) => setTimeout(resolve, 5))
      return await aPage('the story')
    }
    const all = await Promise.all(Array.from({ length: 200 }, () => pages.get('/a', make, everything)))
    expect(rendered).toBe(1)
    expect(new Set(all.map(words))).toEqual(new Set(['the story']))
  })

  test('a failure is told to all who wait, and the next reader tries again', async () => {
    const pages = new PageCache(bounds)
    const broken = () => Promise.reject(new Error('no'))
    const both = await Promise.allSettled([
      pages.get('/a', broken, everything),
      pages.get('/a', broken, everything),
    ])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(words(await pages.get('/a', () => aPage('now'), everything))).toBe('now')
  })

  test('what may not be remembered is made for each reader', async () => {
    const pages = new PageCache(bounds)
    await pages.get(
      '/nowhere',
      () => aPage('not found'),
      () => false,
    )
    expect(pages.find('/nowhere')).toBeUndefined()
  })

  test('the oldest pages go when the bytes run out', async () => {
    const pages = new PageCache({ ...bounds, maxBytes: 12_000 })
    for (let n = 0; n < 20; n++)
      await pages.get(`/${n}`, () => aPage('x'.repeat(100), [`story:${n}`]), everything)
    expect(pages.figures().bytes).toBeLessThanOrEqual(12_000)
    expect(pages.find('/0')).toBeUndefined()
    expect(words(pages.find('/19'))).toHaveLength(100)
  })
})

describe('what one reader can fill', () => {
  test('of one path with parameters the newest sixteen are kept, and its plain page stays', async () => {
    const pages = new PageCache(bounds)
    const put = (key: string) => pages.get(key, () => aPage(key, ['story:ferry']), everything)
    await put('/stories/ferry')
    await put('/stories/quay?order=b')
    for (let n = 0; n < 40; n++) await put(`/stories/ferry?order=${n}`)
    expect(pages.figures().pages).toBe(18)
    expect(pages.find('/stories/ferry?order=23')).toBeUndefined()
    expect([
      words(pages.find('/stories/ferry')),
      words(pages.find('/stories/ferry?order=24')),
      words(pages.find('/stories/quay?order=b')),
    ]).toEqual(['/stories/ferry', '/stories/ferry?order=24', '/stories/quay?order=b'])
  })

  test('addresses with parameters push no plain page out, on however many paths', async () => {
    const pages = new PageCache({ ...bounds, maxBytes: 100_000 })
    await pages.get('/stories/ferry', () => aPage('the story'), everything)
    for (let n = 0; n < 500; n++) await pages.get(`/stories/s${n}?order=b`, () => aPage('x'), everything)
    expect(words(pages.find('/stories/ferry'))).toBe('the story')
    expect(pages.figures().bytes).toBeLessThanOrEqual(100_000)
  })

  test('keys and tags count: the longer they are, the fewer are kept', async () => {
    const kept = async (letters: number) => {
      const pages = new PageCache({ ...bounds, maxBytes: 200_000 })
      for (let n = 0; n < 100; n++)
        await pages.get(`/${n}/${'k'.repeat(letters)}`, () => aPage('x', ['t'.repeat(letters)]), everything)
      return pages.figures().pages
    }
    expect(await kept(5_000)).toBeLessThanOrEqual(8)
    expect(await kept(5)).toBeGreaterThan(40)
  })

  test('what is larger than the bound is given to who asked, and leaves nothing behind', async () => {
    const pages = new PageCache({ ...bounds, maxBytes: 4_000 })
    await pages.get('/a', () => aPage('x'.repeat(10_000)), everything)
    expect(pages.figures()).toEqual({ pages: 0, bytes: 0 })
    pages.drop('index')
    expect(pages.find('/a')).toBeUndefined()
  })

  test('a page that says how old it may be is not served for longer', async () => {
    let now = 0
    const pages = new PageCache({ ...bounds, now: () => now })
    await pages.get('/a', async () => ({ ...(await aPage('nothing', [], 0)), maxAge: 5_000 }), everything)
    now = 4_999
    expect(words(pages.find('/a'))).toBe('nothing')
    now = 5_000
    expect(pages.find('/a')).toBeUndefined()
  })
})

describe('encodings', () => {
  const long = 'The ferry leaves at six. '.repeat(40)

  test('a page is kept in the one that was asked for; others are made from it, and counted', async () => {
    const pages = new PageCache(bounds)
    const page = await pages.get('/a', () => aPage(long, ['index'], Date.now(), 'br'), everything)
    expect([page.br, page.gzip, page.identity].map(Boolean)).toEqual([true, false, false])
    const before = pages.figures().bytes
    const plain = await pages.inEncoding('/a', page, 'identity')
    expect(plain.body.toString()).toBe(long)
    expect(pages.find('/a')?.identity).toBe(plain)
    expect(pages.figures()).toEqual({ pages: 1, bytes: before + long.length })
    const zipped = await pages.inEncoding('/a', page, 'gzip')
    expect(gunzipSync(zipped.body).toString()).toBe(long)
    expect(Object.keys(pages.find('/a') ?? {})).toEqual(expect.arrayContaining(['identity', 'gzip', 'br']))
    expect(new Set([page.br?.etag, plain.etag, zipped.etag]).size).toBe(3)
  })

  test('two hundred who want the other encoding at once have it made once', async () => {
    const pages = new PageCache(bounds)
    const page = await pages.get('/a', () => aPage(long, ['index'], Date.now(), 'br'), everything)
    const all = await Promise.all(Array.from({ length: 200 }, () => pages.inEncoding('/a', page, 'gzip')))
    expect(new Set(all).size).toBe(1)
  })

  test('a page that was dropped meanwhile does not come back by its other encoding', async () => {
    const pages = new PageCache(bounds)
    const page = await pages.get('/a', () => aPage(long, ['index'], Date.now(), 'br'), everything)
    const making = pages.inEncoding('/a', page, 'gzip')
    pages.drop('index')
    expect(gunzipSync((await making).body).toString()).toBe(long)
    expect(pages.find('/a')).toBeUndefined()
  })
})

describe('what a committed change makes stale', () => {
  test('a changed story drops its own pages and those that link to it, by whole names', async () => {
    const pages = new PageCache(bounds)
    await pages.get('/stories/ferry', () => aPage('ferry', ['story:ferry']), everything)
    await pages.get('/stories/ferry-two', () => aPage('two', ['story:ferry-two']), everything)
    await pages.get('/stories/harbour', () => aPage('harbour', ['story:harbour', 'story:ferry']), everything)
    pages.drop('story:ferry')
    expect(words(pages.find('/stories/ferry'))).toBeUndefined()
    expect(words(pages.find('/stories/harbour'))).toBeUndefined()
    expect(words(pages.find('/stories/ferry-two'))).toBe('two')
  })

  test('a changed setting drops everything', async () => {
    const pages = new PageCache(bounds)
    await pages.get('/a', () => aPage('a', ['story:a']), everything)
    pages.drop('site')
    expect(pages.figures()).toEqual({ pages: 0, bytes: 0 })
  })

  test('a page that became stale while it was rendered is not given to anybody who asks afterwards', async () => {
    const pages = new PageCache(bounds)
    let finish = (_: Page) => {}
    const slow = pages.get('/', () => new Promise<Page>((resolve) => (finish = resolve)), everything)
    pages.drop('index')
    const later = await pages.get('/', () => aPage('new'), everything)
    finish(await aPage('old'))
    expect(words(await slow)).toBe('old')
    expect(words(later)).toBe('new')
    expect(words(pages.find('/'))).toBe('new')
  })

  test('a change elsewhere does not stop a page from being remembered', async () => {
    const pages = new PageCache(bounds)
    let finish = (_: Page) => {}
    const slow = pages.get('/', () => new Promise<Page>((resolve) => (finish = resolve)), everything)
    pages.drop('story:other')
    finish(await aPage('front'))
    await slow
    expect(words(pages.find('/'))).toBe('front')
  })

  test('a page grows old in a quarter of an hour, or whatever is set', async () => {
    let now = 0
    const pages = new PageCache({ ...bounds, now: () => now })
    await pages.get('/', () => aPage('front', [], now), everything)
    now = bounds.maxAge
    expect(pages.find('/')).toBeUndefined()
  })
})

describe('while announcements cannot be heard', () => {
  test('pages are served for a bounded time and then no more', async () => {
    let now = 0
    const pages = new PageCache({ ...bounds, now: () => now })
    await pages.get('/', () => aPage('front', [], now), everything)
    pages.goBlind()
    now = bounds.awayMs - 1
    expect([words(pages.find('/')), pages.isBlind]).toEqual(['front', true])
    now = bounds.awayMs
    expect(pages.find('/')).toBeUndefined()
  })

  test('nothing is remembered that no announcement could drop', async () => {
    const pages = new PageCache(bounds)
    pages.goBlind()
    await pages.get('/', () => aPage('front'), everything)
    expect(pages.find('/')).toBeUndefined()
  })

  test('when they are heard again everything is remade, since some may have been missed', async () => {
    const pages = new PageCache(bounds)
    await pages.get('/', () => aPage('front'), everything)
    pages.goBlind()
    pages.startOver()
    expect([pages.find('/'), pages.isBlind]).toEqual([undefined, false])
  })
})
