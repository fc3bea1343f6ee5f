import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { sourceSnapshots } from '@/db/schema/sources'
import type { Actor } from '../actor'
import { sourceViews } from '../sources/queries'
import { readSource } from '../sources/read-source'
import { longestSourceText, newSource } from '../sources/schema'
import { aBrief, aPerson, aSource, auditOf, putInto, theBrief, theCopy } from '../testing/newsroom'
import { addSource } from './add-source'
import type { Brief } from './brief'
import { makeMainSource } from './make-main-source'
import { removeSource } from './remove-source'
import { replaceSnapshot } from './replace-snapshot'

let writer: Extract<Actor, { kind: 'user' }>
let brief: Brief

beforeEach(async () => {
  writer = await aPerson('writer')
  brief = await aBrief(writer)
})

const theSources = () => sourceViews(db, brief.id)
const added = async (title: string) => {
  const outcome = await addSource(writer, { briefId: brief.id, source: { ...aSource, title } })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.sourceId
}

describe('the sources of a brief', () => {
  test('have an order, and each change to them is a revision', async () => {
    const before = await theCopy(brief.id)
    const second = await added('A second report')
    expect((await theSources()).map(({ title }) => title)).toEqual([aSource.title, 'A second report'])
    const copy = await theCopy(brief.id)
    expect(copy).toMatchObject({ kind: 'import', front: before.front, topicIds: before.topicIds })
    expect(copy.revision).toBe(before.revision + 1)
    expect(copy.sources.map(({ title }) => title)).toEqual([aSource.title, 'A second report'])
    expect(await auditOf(second)).toEqual(['source.added'])
  })

  test('have one main source, which can be another one', async () => {
    const second = await added('The original report')
    await makeMainSource(writer, { briefId: brief.id, sourceId: second })
    expect((await theSources())[0]?.title).toBe('The original report')
    expect(await auditOf(second)).toEqual(['source.added', 'source.made_main'])
  })

  test('lose one that is taken off, and the next becomes the main one', async () => {
    const second = await added('A second report')
    const [first] = await theSources()
    await removeSource(writer, { briefId: brief.id, sourceId: first?.id ?? '' })
    expect((await theSources()).map(({ id }) => id)).toEqual([second])
    expect(await removeSource(writer, { briefId: brief.id, sourceId: first?.id ?? '' })).toMatchObject({
      reason: 'not_there',
    })
  })

  test('are ten at most', async () => {
    for (let count = 2; count <= 10; count++) await added(`Report ${count}`)
    expect(await addSource(writer, { briefId: brief.id, source: aSource })).toMatchObject({
      reason: 'too_many',
    })
  })

  test('of another brief are out of reach', async () => {
    const other = await aBrief(writer)
    const [foreign] = await sourceViews(db, other.id)
    const input = { briefId: brief.id, sourceId: foreign?.id ?? '' }
    expect(await removeSource(writer, input)).toMatchObject({ reason: 'not_there' })
    expect(await makeMainSource(writer, input)).toMatchObject({ reason: 'not_there' })
    expect(await replaceSnapshot(writer, { ...input, text: 'Mine.' })).toMatchObject({ reason: 'not_there' })
  })

  test('that change after publishing reopen the brief', async () => {
    await putInto(brief, 'done', 'published')
    await added('A later report')
    expect(await theBrief(brief.id)).toMatchObject({ workingState: 'draft' })
  })
})

describe('a pasted text', () => {
  test('becomes a new snapshot, without what a reader cannot see; the old one stays', async () => {
    const [source] = await theSources()
    const sourceId = source?.id ?? ''
    const text = 'The council\u200b voted on Tuesday to raise the fares for every rider of the bus.'
    await replaceSnapshot(writer, { briefId: brief.id, sourceId, text })
    const [after] = await theSources()
    expect(after?.snapshot).toMatchObject({
      text: 'The council voted on Tuesday to raise the fares for every rider of the bus.',
      origin: 'pasted',
      language: 'en',
    })
    expect(after?.snapshot?.hash).not.toBe(source?.snapshot?.hash)
    const snapshots = await db.select().from(sourceSnapshots)
    expect(snapshots.filter((one) => one.sourceId === sourceId)).toHaveLength(2)
  })

  test('that is empty is refused', async () => {
    const [source] = await theSources()
    const input = { briefId: brief.id, sourceId: source?.id ?? '', text: ' \n ' }
    expect(await replaceSnapshot(writer, input)).toMatchObject({ reason: 'empty' })
  })

  test('of more than 200,000 characters is refused in words and never cut', () => {
    const parsed = newSource.safeParse({ ...aSource, text: 'a'.repeat(longestSourceText + 1) })
    expect(parsed.error?.issues[0]?.message).toContain('200,000 characters')
  })
})

describe('reading a source at an address', () => {
  const article = `<html lang="en"><head><title>Ferry line closes</title><meta property="og:site_name" content="The Quay Post"></head>
    <body><article><h1>Ferry line closes</h1>${'<p>The ferry line across the bay will close on 1 May, the harbour board said on Monday. About 400 people use it every day.</p>'.repeat(4)}</article></body></html>`
  const consent =
    'With your consent, we and our 90 partners store cookies on your device. You can withdraw your consent in our privacy notice at any time. '
  const pages: Record<string, string> = {
    '/moved':
      '<html><head><meta http-equiv="refresh" content="0;url=/ferry"></head><body>Please wait.</body></html>',
    '/consent': `<html><body><main><h1>Before you read on</h1><p>${consent}</p><p>${consent}</p></main></body></html>`,
    '/sign-in': `<html><body><main><h1>Subscribers only</h1><p>Sign in with your account to go on reading.</p><p>Not a member yet? Subscribe to our newspaper, and create your password in a minute.</p></main></body></html>`,
    '/guard':
      '<html><body><h1>Just a moment...</h1><p>Checking your browser before accessing the site.</p><p>Enable JavaScript and cookies to continue.</p></body></html>',
    '/pdf':
      '<html><body><main><h1>Ferry report</h1><p><a href="/report.pdf">Read the report of the harbor board</a></p></main></body></html>',
    '/damaged': article.replaceAll('bay', 'b\ufffdy'),
    '/promised': article.replace(
      '</head>',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry line closes","wordCount":"1,150"}</script></head>',
    ),
    '/hidden': article.replaceAll('<p>', '<p style="display:none">'),
    '/rest': article.replace(
      '</article>',
      `<div hidden>${'<p>The rest of the story tells why the board decided to close it, and what comes in its place.</p>'.repeat(3)}</div></article>`,
    ),
  }
  let server: Server
  let base: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/gone') response.writeHead(410).end()
      else if (request.url === '/empty')
        response.setHeader('content-type', 'text/html').end('<html><body></body></html>')
      else response.setHeader('content-type', 'text/html').end(pages[request.url ?? ''] ?? article)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (typeof address !== 'object' || !address) throw new Error('no port')
    base = `http://127.0.0.1:${address.port}`
    process.env.IMPORT_ALLOW_HOSTS = `127.0.0.1:${address.port}`
  })
  afterAll(() => {
    delete process.env.IMPORT_ALLOW_HOSTS
    server.close()
  })

  test('gives a source to start a brief with', async () => {
    const read = await readSource(writer, `${base}/ferry`)
    expect(read).toMatchObject({
      ok: true,
      source: {
        kind: 'article',
        title: 'Ferry line closes',
        publisher: 'The Quay Post',
        language: 'en',
        origin: 'fetched',
      },
    })
    expect(read.ok && read.source.text).toContain('About 400 people use it every day.')
  })

  test.each([
    ['/gone', 'not_found'],
    ['/empty', 'no_text'],
    ['/consent', 'consent'],
    ['/sign-in', 'sign_in'],
    ['/guard', 'guard'],
    ['/pdf', 'pdf'],
    ['/hidden', 'hidden'],
  ])('says for %s what to do instead', async (path, problem) => {
    expect(await readSource(writer, `${base}${path}`)).toMatchObject({
      ok: false,
      problem,
      words: expect.stringMatching(/paste .*instead/),
    })
  })

  test('follows a page that only sends its visitors on', async () => {
    expect(await readSource(writer, `${base}/moved`)).toMatchObject({
      ok: true,
      source: { title: 'Ferry line closes', url: `${base}/ferry` },
      note: null,
    })
  })

  test.each([
    ['/damaged', 'Some characters'],
    ['/promised', 'Only the beginning'],
  ])('says of %s what is wrong with it', async (path, words) => {
    expect(await readSource(writer, base + path)).toMatchObject({
      ok: true,
      note: expect.stringContaining(words),
    })
  })

  test('says when a part of it waits behind a button', async () => {
    expect(await readSource(writer, `${base}/rest`)).toMatchObject({
      ok: true,
      note: expect.stringContaining('Only the beginning'),
    })
  })

  test('is refused for a private address', async () => {
    expect(await readSource(writer, 'http://127.0.0.1:1/')).toMatchObject({
      ok: false,
      words: expect.stringContaining('Paste'),
    })
  })

  test('needs a person who is signed in', async () => {
    await expect(readSource({ kind: 'system', job: 'test' }, base)).rejects.toThrow()
  })
})
