import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { databaseAnswers } from '@/db/answers'
import { log } from '@/lib/log'
import { ourAddresses } from './addresses'
import { encodingFor } from './cache/encoding'
import { isTextFile, makeFile } from './cache/make-file'
import { isRemembered, makePage } from './cache/make-page'
import { Pace } from './cache/pace'
import type { PageCache } from './cache/page-cache'
import { pageAddress } from './cache/page-key'
import { sendPage } from './cache/send-page'
import { settle } from './cache/settle'
import { type SiteFacts, siteFacts } from './cache/site-facts'
import { DatabaseAway } from './cache/unless-away'
import type { MakeWhole } from './cache/whole-page'
import { contentPolicy, setHeaders } from './headers'
import { holdBody } from './hold-body'
import { cleanIncoming } from './incoming-headers'
import { kindOf } from './kinds'
import { NewsroomAway, type Render } from './newsroom/forward'
import { type PlainAnswer, sendPlain } from './plain-answer'
import { bodyLimit, pathOf, refusal, tooLarge } from './refuse'
import { cleanReturnAddress } from './return-address'
import { isSoundBody } from './sound-body'
import { sendAsGone, storyStatus } from './story-status'
import { sendTooLong } from './too-long'

type Options = {
  render: Render
  makeWhole: MakeWhole
  /** Paths that need no database. */
  files: Set<string>
  dev: boolean
  /** Finished pages for readers; null while somebody develops, when every page is rendered at its request. */
  pages: PageCache | null
  /** How fast addresses that have nothing are answered, whoever asks for them. */
  missing?: Pace
}

const slow = 1_000
const patience = 2_000

/**
 * The front: sends finished pages to readers at once; refuses what is not for us, cleans what comes in, sets what goes
 * out, asks the domain what a story's address is, and leaves the rest to Next.
 */
export function front(options: Options): RequestListener {
  const { pages, missing = new Pace() } = options
  // Read once: looking at the environment costs more than sending a page.
  const hosts = pages && ourAddresses().hosts
  const facts = pages && siteFacts(pages)
  return (request, response) => {
    if (pages && hosts?.has(request.headers.host ?? '') && isAnswered(request, response, pages)) return
    const began = performance.now()
    const id = randomUUID()
    response.setHeader('X-Request-Id', id)
    response.once('close', () => note(request, response, id, performance.now() - began))
    answer(request, response, { ...options, missing, facts, id }).catch((error) => {
      if (error instanceof DatabaseAway || error instanceof NewsroomAway) return sendPlain(response, away)
      log.error({ err: error, request: id }, 'a request failed')
      sendPlain(response, failed)
    })
  }
}

/** The short way: a page that is finished, asked for in its own spelling under our own name. */
function isAnswered(request: IncomingMessage, response: ServerResponse, pages: PageCache): boolean {
  const { method, url = '' } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  const page = pages.find(url)
  const variant = page?.[encodingFor(request.headers['accept-encoding'])]
  if (page && variant)
    sendPage(request, response, { page, variant, note: pages.isBlind ? unheard : undefined })
  return variant !== undefined
}

/** RFC 9211: a page that is served although nobody can say whether it is still right. */
const unheard = 'lensroom; hit; detail="the newsroom cannot be reached"'
const made = 'lensroom; fwd=miss'
/** Somebody else's request had it rendered. */
const awaited = 'lensroom; fwd=miss; collapsed'

type Settings = Options & { missing: Pace; facts: SiteFacts | null; id: string }

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { render, makeWhole, files, dev, pages, missing, facts, id }: Settings,
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
  if (hasBody(request)) {
    const held = await holdBody(request, bodyLimit, (body) => isSoundBody(request.headers, body))
    if (held === 'gone') return
    if (held !== 'whole') return refuse(request, response, held === 'broken' ? broken : tooLarge)
  }
  if (kind === 'asset' && pages && isTextFile(path)) {
    return answerFile(request, response, { render, pages, path })
  }
  if (kind === 'asset' || kind === 'health') return render(request, response)
  const isRead = kind === 'public' || (kind === 'form' && request.method !== 'POST')
  if (isRead && pages && facts)
    return answerReader(request, response, { makeWhole, pages, missing, facts, path, id })
  if (!(await databaseAnswers())) return sendPlain(response, away)
  const isOfReaders = kind === 'public' || kind === 'form'
  if (isOfReaders && (await isSettled(path, request, response))) return
  await renderInTime(request, response, render)
}

const hasBody = ({ method, headers }: IncomingMessage) =>
  method === 'POST' ||
  headers['transfer-encoding'] !== undefined ||
  Number(headers['content-length'] ?? 0) > 0

/** The site's own files, compressed once for everybody. */
async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  { render, pages, path }: { render: Render; pages: PageCache; path: string },
): Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const page = await pages.get(
    path,
    () => makeFile(render, path, encoding),
    ({ status }) => status === 200,
  )
  sendPage(request, response, { page, variant: await pages.inEncoding(path, page, encoding) })
}

type Reading = Pick<Settings, 'makeWhole' | 'missing' | 'id'> & {
  pages: PageCache
  facts: SiteFacts
  path: string
}

/** What readers get is made once for all of them; what is nowhere is settled before anything is made. */
async function answerReader(
  request: IncomingMessage,
  response: ServerResponse,
  { makeWhole, pages, missing, facts, path, id }: Reading,
): Promise<void> {
  const asked = pageAddress(path, request.url ?? '')
  if (asked.tooLong !== null) return sendTooLong(response, path, asked.tooLong)
  const isThere = pages.find(asked.key) !== undefined
  const settled = isThere ? ({ kind: 'page', address: asked } as const) : await settle(asked, facts)
  if (settled.kind === 'moved') {
    response.writeHead(308, { Location: settled.to, 'Cache-Control': 'no-cache' }).end()
    return
  }
  if (settled.kind === 'missing' && !(await missing.pass())) return sendPlain(response, tooMany)
  const { address } = settled
  const encoding = encodingFor(request.headers['accept-encoding'])
  let note = pages.isBlind ? unheard : isThere ? undefined : awaited
  const make = () => {
    note = made
    return makePage(makeWhole, { address, encoding, id })
  }
  const page = await pages.get(address.key, make, ({ status }) => isRemembered(status, address))
  const variant = await pages.inEncoding(address.key, page, encoding)
  sendPage(request, response, { page, variant, note })
}

/** Moved stories are answered here; withdrawn ones are rendered as gone. */
async function isSettled(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const status = await storyStatus(path)
  if (status.kind === 'gone') sendAsGone(response)
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
    path: withoutSecret(request.url ?? ''),
    status: response.statusCode,
    ms: Math.round(took),
  }
  if (response.statusCode >= 500) log.error(line, 'answered with a failure')
  else if (took > slow && !isStream(response)) log.info(line, 'answered slowly')
  else log.debug(line, 'answered')
}

/** A path for the log: an address that is itself a secret is cut off, in every spelling. */
const withoutSecret = (url: string) =>
  (pathOf(url) ?? 'no path').replace(/^\/(invite|reset|preview|reports)\/.*/is, '/$1/…')

const isStream = (response: ServerResponse) =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')

const unknown: PlainAnswer = { status: 404, words: 'There is no such page.' }
const tooMany: PlainAnswer = {
  status: 429,
  words: 'There is no such page, and too many like it are being asked for. Try again in a few seconds.',
  headers: { 'Retry-After': '3' },
}
const broken: PlainAnswer = { status: 400, words: 'This form arrived incomplete. Please send it again.' }
const failed: PlainAnswer = { status: 500, words: 'Something went wrong on our side. It has been noted.' }
const away: PlainAnswer = {
  status: 503,
  words: 'The newsroom cannot be reached at the moment. Please try again in a few seconds.',
  headers: { 'Retry-After': '5' },
}
