import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { databaseAnswers } from '@/db/answers'
import { log } from '@/lib/log'
import { ourAddresses } from './addresses'
import { contentPolicy, setHeaders } from './headers'
import { cleanIncoming } from './incoming-headers'
import { kindOf } from './kinds'
import { type PlainAnswer, sendPlain } from './plain-answer'
import { bodyLimit, pathOf, refusal, tooLarge } from './refuse'
import { cleanReturnAddress } from './return-address'
import { forceGone, storyStatus } from './story-status'
import { watchBody } from './watch-body'

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Options = { render: Render; files: Set<string>; dev: boolean }

const slow = 1_000
const patience = 2_000

/**
 * The front: refuses what is not for us, cleans what comes in, sets what goes out, asks the domain what a
 * story's address is, and leaves the rest to Next. `files` are the paths that need no database.
 */
export function front({ render, files, dev }: Options): RequestListener {
  return (request, response) => {
    const began = performance.now()
    const id = randomUUID()
    response.setHeader('X-Request-Id', id)
    response.once('close', () => note(request, response, id, performance.now() - began))
    answer(request, response, { render, files, dev }, id).catch((error) => {
      log.error({ err: error, request: id }, 'a request failed')
      sendPlain(response, failed)
    })
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { render, files, dev }: Options,
  id: string,
): Promise<void> {
  const addresses = ourAddresses()
  const path = pathOf(request.url ?? '')
  const kind = path === null ? 'public' : files.has(path) ? 'asset' : kindOf(path)
  const policy = contentPolicy({ kind, nonce: randomBytes(16).toString('base64'), dev })
  setHeaders(response, kind, policy, addresses.https)
  const refused = refusal(request, kind, addresses) ?? (path === null ? unknown : null)
  if (refused || path === null) return refuse(request, response, refused ?? unknown)
  cleanIncoming(request, id, policy, addresses, dev)
  cleanReturnAddress(request, addresses)
  watchBody(request, bodyLimit, {
    onTooLarge: () => refuse(request, response, tooLarge),
    onBroken: () => refuse(request, response, broken),
  })
  if (kind === 'asset' || kind === 'health') return render(request, response)
  if (!(await databaseAnswers())) return sendPlain(response, away)
  if (kind === 'public' && (await isSettled(path, request, response))) return
  await renderInTime(request, response, render)
}

/** Moved stories are answered here; withdrawn ones are rendered as gone. */
async function isSettled(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const status = await storyStatus(path)
  if (status.kind === 'gone') forceGone(response)
  if (status.kind !== 'moved') return false
  const query = /\?.*$/s.exec(request.url ?? '')?.[0] ?? ''
  response.writeHead(308, { Location: status.to + query, 'Cache-Control': 'no-cache' }).end()
  return true
}

/** A database that stops in the middle of a page must not let the reader wait. */
async function renderInTime(
  request: IncomingMessage,
  response: ServerResponse,
  render: Render,
): Promise<void> {
  const watch = setInterval(async () => {
    if (response.headersSent || response.destroyed) return clearInterval(watch)
    if (!(await databaseAnswers()) && !response.headersSent) sendPlain(response, away)
  }, patience)
  try {
    await render(request, response)
  } catch (error) {
    if (!response.writableEnded) throw error
  } finally {
    clearInterval(watch)
  }
}

/** A refused body is not read to its end, so the connection cannot be used again. */
function refuse(request: IncomingMessage, response: ServerResponse, refused: PlainAnswer): void {
  if (request.method === 'POST') response.setHeader('Connection', 'close')
  sendPlain(response, refused)
}

function note(request: IncomingMessage, response: ServerResponse, id: string, took: number): void {
  const line = {
    request: id,
    method: request.method,
    path: request.url?.split('?')[0]?.replace(/^\/(invite|reset|preview)\/.*/, '/$1/…'),
    status: response.statusCode,
    ms: Math.round(took),
  }
  if (response.statusCode >= 500) log.error(line, 'answered with a failure')
  else if (took > slow && !isStream(response)) log.info(line, 'answered slowly')
  else log.debug(line, 'answered')
}

const isStream = (response: ServerResponse) =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')

const unknown: PlainAnswer = { status: 404, words: 'There is no such page.' }
const broken: PlainAnswer = { status: 400, words: 'This form arrived incomplete. Please send it again.' }
const failed: PlainAnswer = { status: 500, words: 'Something went wrong on our side. It has been noted.' }
const away: PlainAnswer = {
  status: 503,
  words: 'The newsroom cannot be reached at the moment. Please try again in a few seconds.',
  headers: { 'Retry-After': '5' },
}
