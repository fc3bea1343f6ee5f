import type { RequestListener } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { type FetchOptions, fetchPage } from './fetch-page'
import { type HostileServer, hostileServer } from './hostile-server'

const open: HostileServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function serve(answer: RequestListener) {
  const server = await hostileServer(answer)
  open.push(server)
  return server
}

const page = '<!doctype html><title>Harbour</title><p>The harbour opens at six.</p>'
const html =
  (body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

async function read(answer: RequestListener, options: Partial<FetchOptions> = {}) {
  const server = await serve(answer)
  return fetchPage(server.url, { allowHosts: [server.host], ...options })
}

describe('where a page may come from', () => {
  test('a page of an allowed host is read, with the address it was found at', async () => {
    const server = await serve(html(page))
    const outcome = await fetchPage(`${server.url}a?b=1#part`, { allowHosts: [server.host] })
    expect(outcome).toEqual({
      ok: true,
      url: `${server.url}a?b=1`,
      html: page,
      contentType: 'text/html; charset=utf-8',
    })
  })

  test('a page that sends its visitors on is followed, under the same guards', async () => {
    const sent = (to: string) => html(`<meta http-equiv="refresh" content="0;url=${to}">`)
    const there = await serve((request, response) =>
      (request.url === '/a' ? html(page) : sent('/a'))(request, response),
    )
    expect(await fetchPage(there.url, { allowHosts: [there.host] })).toMatchObject({
      url: `${there.url}a`,
      html: page,
    })
    expect(await read(sent('http://127.0.0.1:1/'))).toEqual({ ok: false, problem: 'not_allowed' })
    expect(await read((request, response) => sent(`${request.url}a`)(request, response))).toEqual({
      ok: false,
      problem: 'too_many_redirects',
    })
  })

  test('no spelling of this machine opens a connection', async () => {
    const server = await serve(html(page))
    const hosts = [
      '127.0.0.1',
      '127.1',
      '127.0.1',
      '2130706433',
      '0x7f000001',
      '0x7f.0.0.1',
      '0177.0.0.1',
      '017700000001',
      '0',
      '0.0.0.0',
      '127.0.0.1.',
      '127。0。0。1',
      '①②⑦.⓪.⓪.①',
      '%31%32%37.0.0.1',
      'localhost',
      'LOCALHOST',
      'localhost.',
      'app.localhost',
      '[::1]',
      '[::]',
      '[0:0:0:0:0:0:0:1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      'user@127.0.0.1',
      '169.254.169.254',
      'metadata.google.internal',
    ]
    for (const host of hosts)
      for (const port of [`:${server.port}`, '', ':80', ':443']) {
        const outcome = await fetchPage(`http://${host}${port}/`, { allowHosts: [] })
        expect(outcome, host + port).toMatchObject({ ok: false })
        if (!outcome.ok) expect(['not_allowed', 'bad_url'], host + port).toContain(outcome.problem)
      }
    expect(server.connections()).toBe(0)
  })

  test.each([
    'ftp://news.example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'news.example.org',
    '',
    'http://',
    'http://name:secret@news.example.org/',
    'http://news.example.org./',
    'http://news.example.org/\n',
    'http://news.ex\tample.org/',
    'http://news.example.org/\u0000',
  ])('%j is not an address we fetch', async (url) => {
    expect(await fetchPage(url, { allowHosts: [] })).toEqual({ ok: false, problem: 'bad_url' })
  })

  test('other ports are refused unless the host and port are allowed', async () => {
    const lookup = async () => {
      throw new Error('must not be asked')
    }
    expect(await fetchPage('http://news.example.org:22/', { allowHosts: [], lookup })).toEqual({
      ok: false,
      problem: 'not_allowed',
    })
  })

  test('a name with one private address among its addresses is refused', async () => {
    const server = await serve(html(page))
    const lookup = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    const outcome = await fetchPage('http://news.example.org/', { allowHosts: [], lookup })
    expect(outcome).toEqual({ ok: false, problem: 'not_allowed' })
    expect(server.connections()).toBe(0)
  })

  test('a resolver that answers public first and private next is asked once, and nothing here sees a connection', async () => {
    const server = await serve(html(page))
    let asked = 0
    const lookup = async () => [{ address: asked++ === 0 ? '93.184.216.34' : '127.0.0.1', family: 4 }]
    await fetchPage('http://news.example.org/', {
      allowHosts: [],
      lookup,
      limits: { totalMs: 300, firstByteMs: 300 },
    })
    expect(asked).toBe(1)
    expect(server.connections()).toBe(0)
  })

  test('a name that is not known, or has no address, is unreachable', async () => {
    const fails = async () => Promise.reject(new Error('ENOTFOUND'))
    expect(await fetchPage('http://news.example.org/', { allowHosts: [], lookup: fails })).toEqual({
      ok: false,
      problem: 'unreachable',
    })
    expect(await fetchPage('http://news.example.org/', { allowHosts: [], lookup: async () => [] })).toEqual({
      ok: false,
      problem: 'unreachable',
    })
  })

  test('an allowed name is looked up and may be private', async () => {
    const server = await serve(html(page))
    const host = `wire.newsroom.lan:${server.port}`
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }]
    expect(await fetchPage(`http://${host}/`, { allowHosts: [host], lookup })).toMatchObject({ ok: true })
  })
})

describe('redirects', () => {
  const to =
    (location: string, status = 302): RequestListener =>
    (_request, response) =>
      response.writeHead(status, { location }).end()

  test('five are followed, the sixth is not', async () => {
    const steps: RequestListener = (request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${left - 1}`, 'set-cookie': 'a=1' }).end()
      else html(page)(request, response)
    }
    const server = await serve(steps)
    expect(await fetchPage(`${server.url}5`, { allowHosts: [server.host] })).toMatchObject({
      ok: true,
      url: `${server.url}0`,
    })
    expect(await fetchPage(`${server.url}6`, { allowHosts: [server.host] })).toEqual({
      ok: false,
      problem: 'too_many_redirects',
    })
  })

  test('a redirect to a private address, another scheme or a user name is refused without a connection', async () => {
    const inner = await serve(html(page))
    for (const location of [
      inner.url,
      `//127.1:${inner.port}/`,
      'http://169.254.169.254/latest',
      'http://[::1]/',
    ])
      expect(await read(to(location)), location).toEqual({ ok: false, problem: 'not_allowed' })
    for (const location of [
      'file:///etc/passwd',
      'http://a:b@news.example.org/',
      'gopher://news.example.org/',
    ])
      expect(await read(to(location)), location).toEqual({ ok: false, problem: 'bad_url' })
    expect(inner.connections()).toBe(0)
  })

  test('a loop ends', async () => {
    expect(await read(to('/'))).toEqual({ ok: false, problem: 'too_many_redirects' })
  })

  test('no cookie and no authorisation is sent', async () => {
    const seen: string[] = []
    await read((request, response) => {
      seen.push(...Object.keys(request.headers))
      if (request.url === '/') response.writeHead(302, { location: '/next', 'set-cookie': 'a=1' }).end()
      else html(page)(request, response)
    })
    expect(seen).not.toContain('cookie')
    expect(seen).not.toContain('authorization')
    expect(seen).not.toContain('referer')
  })
})

describe('what a server may do to us', () => {
  const quick = { totalMs: 400, firstByteMs: 200, wireBytes: 200_000, decodedBytes: 400_000 }

  test.each([
    [404, 'not_found'],
    [410, 'not_found'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [429, 'forbidden'],
    [451, 'forbidden'],
    [500, 'server_error'],
    [503, 'server_error'],
    [304, 'server_error'],
    [204, 'empty'],
  ])('status %i is told as %s', async (status, problem) => {
    expect(await read((_request, response) => response.writeHead(status).end())).toEqual({
      ok: false,
      problem,
    })
  })

  test('a server that never answers, or sends its headers byte by byte, is given up', async () => {
    expect(await read(() => {}, { limits: quick })).toEqual({ ok: false, problem: 'timeout' })
    const drip: RequestListener = (_request, response) => {
      const socket = response.socket
      socket?.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket?.write('x'), 20)
      socket?.on('close', () => clearInterval(timer))
      socket?.on('error', () => {})
    }
    expect(await read(drip, { limits: quick })).toEqual({ ok: false, problem: 'timeout' })
  })

  test('a body that trickles for ever is given up', async () => {
    const drip: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('<p>'), 20)
      response.on('close', () => clearInterval(timer))
    }
    expect(await read(drip, { limits: quick })).toEqual({ ok: false, problem: 'timeout' })
  })

  test('an endless body stops at the limit', async () => {
    const flood: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const block = Buffer.alloc(65_536, 'x')
      const more = () => {
        while (!response.destroyed && response.write(block));
      }
      response.on('drain', more)
      more()
    }
    expect(await read(flood, { limits: { ...quick, totalMs: 10_000 } })).toEqual({
      ok: false,
      problem: 'too_large',
    })
  })

  test('a length that is announced too large is refused, and one that is a lie is unreachable', async () => {
    expect(await read(html('x', { 'content-length': '999999999' }))).toEqual({
      ok: false,
      problem: 'too_large',
    })
    const cutShort: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' })
      response.write('<p>')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await read(cutShort)).toEqual({ ok: false, problem: 'unreachable' })
  })

  test('a compression bomb stops at the limit', async () => {
    const zeros = Buffer.alloc(60_000_000, 0x20)
    for (const [encoding, bytes] of [
      ['gzip', gzipSync(zeros)],
      ['deflate', deflateSync(zeros)],
      ['br', brotliCompressSync(zeros)],
    ] as const)
      expect(await read(html(bytes, { 'content-encoding': encoding })), encoding).toEqual({
        ok: false,
        problem: 'too_large',
      })
  })

  test('gzip, deflate with and without its header, and brotli are read; other encodings are not', async () => {
    for (const [encoding, bytes] of [
      ['gzip', gzipSync(page)],
      ['deflate', deflateSync(page)],
      ['deflate', deflateRawSync(page)],
      ['br', brotliCompressSync(page)],
    ] as const)
      expect(await read(html(bytes, { 'content-encoding': encoding })), encoding).toMatchObject({
        ok: true,
        html: page,
      })
    expect(await read(html(page, { 'content-encoding': 'gzip' }))).toEqual({ ok: false, problem: 'not_html' })
    expect(await read(html(page, { 'content-encoding': 'compress' }))).toEqual({
      ok: false,
      problem: 'not_html',
    })
  })

  test("the caller's own cancellation is thrown, not told as an outcome", async () => {
    const caller = new AbortController()
    const pending = read(() => caller.abort(new Error('the worker stops')), { signal: caller.signal })
    await expect(pending).rejects.toThrow('the worker stops')
  })
})

describe('what counts as a page', () => {
  test.each([
    ['application/pdf', '%PDF-1.7', 'pdf'],
    ['text/html', '%PDF-1.7 <html>', 'pdf'],
    ['application/json', '{}', 'not_html'],
    ['text/html', '{"a":"<b>"}', 'not_html'],
    ['image/svg+xml', '<svg></svg>', 'not_html'],
    ['text/html', '<?xml version="1.0"?><!-- x --><svg><script/></svg>', 'not_html'],
    ['text/html', '<rss version="2.0"></rss>', 'not_html'],
    ['text/html', 'only words', 'not_html'],
    ['text/html', ' \n ', 'empty'],
    ['text/html', '', 'empty'],
  ])('%s with %j is told as %3$s', async (type, body, problem) => {
    expect(await read(html(body, { 'content-type': type }))).toEqual({ ok: false, problem })
  })

  test('an image that is labelled as a page is refused', async () => {
    expect(await read(html(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])))).toEqual({
      ok: false,
      problem: 'not_html',
    })
  })
})
