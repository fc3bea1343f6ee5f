import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendAsGone } from '../story-status'
import { forwardTo, PagesAway } from './forward'

let dir = ''
let port = 0
let pages: Server
let gateway: Server
let answer: (request: IncomingMessage, response: ServerResponse) => void
let failure: unknown
let prepare = (_: ServerResponse) => {}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'forward-'))
  failure = undefined
  prepare = () => {}
  pages = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => pages.listen(join(dir, 'pages'), resolve))
  const render = forwardTo(join(dir, 'pages'))
  gateway = createServer(async (request, response) => {
    response.setHeader('X-Gateway', 'set before')
    response.setHeader('Cache-Control', 'no-store')
    prepare(response)
    await render(request, response).catch((error: unknown) => {
      failure = error
      response.statusCode = 503
      response.end('away')
    })
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  port = addressOf(gateway).port
})

afterEach(() => {
  for (const server of [gateway, pages]) {
    server.closeAllConnections()
    server.close()
  }
  rmSync(dir, { recursive: true, force: true })
})

test('a form goes in and its answer comes back, with every cookie and what the gateway had set', async () => {
  answer = async (request, response) => {
    const body = await text(request)
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.setHeader('Cache-Control', 'private')
    response.writeHead(303, { Location: `/desk?${body}` }).end()
  }
  const { status, headers } = await visit({ method: 'POST', body: 'headline=Ferry' })
  expect(status).toBe(303)
  expect(headers).toMatchObject({ location: '/desk?headline=Ferry', 'x-gateway': 'set before' })
  expect(headers['set-cookie']).toEqual(['a=1', 'b=2'])
  expect(headers['cache-control']).toBe('private')
})

test('a stream arrives piece by piece, not at its end', async () => {
  let finish = () => {}
  answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('data: one\n\n')
    finish = () => response.end('data: two\n\n')
  }
  const pieces = await open()
  expect(String((await pieces.next()).value)).toBe('data: one\n\n')
  finish()
  expect(String((await pieces.next()).value)).toBe('data: two\n\n')
})

test('a reader who goes away ends the work for him', async () => {
  let left: Promise<unknown> = Promise.resolve()
  answer = (_, response) => {
    left = once(response, 'close')
    response.write('the first part')
  }
  const pieces = await open()
  await pieces.next()
  await pieces.return?.(undefined)
  await left
})

test('a thread that ends in the middle of an answer ends it for the reader too', async () => {
  answer = (_, response) => {
    response.writeHead(200, { 'Content-Length': '100' })
    response.write('half')
    setTimeout(() => response.destroy(), 10)
  }
  await expect(visit({})).rejects.toThrow()
})

test('the page of a withdrawn story is sent as gone', async () => {
  prepare = sendAsGone
  answer = (_, response) => response.end('withdrawn')
  expect(await visit({})).toMatchObject({ status: 410, body: 'withdrawn' })
})

test('a thread that is being restarted is said to be away', async () => {
  pages.closeAllConnections()
  await new Promise((resolve) => pages.close(resolve))
  expect(await visit({})).toMatchObject({ status: 503, body: 'away' })
  expect(failure).toBeInstanceOf(PagesAway)
})

test('nothing of one connection is passed on to the other', async () => {
  answer = (request, response) => response.end(JSON.stringify(request.headers))
  const { body } = await visit({ headers: { te: 'trailers', 'x-reader': 'kept' } })
  expect(JSON.parse(body)).toMatchObject({ 'x-reader': 'kept' })
  expect(JSON.parse(body).te).toBeUndefined()
})

type Asked = { method?: string; body?: string; headers?: Record<string, string> }

async function visit({ method = 'GET', body, headers }: Asked) {
  const asked = ask({ port, host: '127.0.0.1', method, headers, agent: false })
  asked.end(body)
  const [response]: IncomingMessage[] = await once(asked, 'response')
  if (!response) throw new Error('no answer')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

async function open() {
  const asked = ask({ port, host: '127.0.0.1', agent: false }).end()
  const [response]: IncomingMessage[] = await once(asked, 'response')
  if (!response) throw new Error('no answer')
  return response[Symbol.asyncIterator]()
}

function addressOf(server: Server): AddressInfo {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  return address
}
