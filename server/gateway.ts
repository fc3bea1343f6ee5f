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
import { contentPolicy, setHeaders } from './headers'
import { holdBody } from './hold-body'
import { cleanIncoming } from './incoming-headers'
import { kindOf } from './kinds'
import { noteAnswer } from './note-answer'
import { away, broken, busy, failed, tooMany, unknown } from './own-answers'
import { type PlainAnswer, sendPlain } from './plain-answer'
import { bodyLimit, pathOf, refusal, tooLarge } from './refuse'
import type { MakeWhole } from './render/whole-page'
import { makeInTime, renderInTime } from './render-in-time'
import { type RenderLimits, usualLimits } from './render-limits'
import { cleanReturnAddress } from './return-address'
import { livePath, sendLive } from './send-live'
import { isSoundBody } from './sound-body'
import { sendAsGone, storyStatus } from './story-status'
import { PagesAway, type Render } from './threads/forward'
import { sendTooLong } from './too-long'
import { Busy } from './turns'

type Options = {
  render: Render
  makeWhole: MakeWhole
  /** Paths that need no database. */
  files: Set<string>
  dev: boolean
  /** Finished pages for readers; null in development, when every page is rendered on request. */
  pages: PageCache | null
  /** How fast missing addresses are answered, whoever asks for them. */
  missing?: Pace
  limits?: RenderLimits
}

/**
 * The gateway: sends finished pages to readers at once, refuses requests that aren't for us, cleans incoming headers,
 * sets outgoing ones, asks the domain what is at a story's address, and leaves the rest to Next.
 */
export function gateway(given: Options): RequestListener {
  const options = { ...given, limits: given.limits ?? usualLimits(), missing: given.missing ?? new Pace() }
  const { pages } = options
  // Read once: looking at the environment costs more than sending a page.
  const hosts = pages && ourAddresses().hosts
  const facts = pages && siteFacts(pages)
  return (request, response) => {
    if (pages && hosts?.has(request.headers.host ?? '') && isAnswered(request, response, pages)) return
    const began = performance.now()
    const id = randomUUID()
    response.setHeader('X-Request-Id', id)
    response.once('close', () => noteAnswer(request, response, id, performance.now() - began))
    answer(request, response, { ...options, facts, id }).catch((error) => {
      if (error instanceof DatabaseAway || error instanceof PagesAway) return sendPlain(response, away)
      if (error instanceof Busy) return sendPlain(response, busy)
      log.error({ err: error, request: id }, 'a request failed')
      sendPlain(response, failed)
    })
  }
}

/** The shortcut: a finished page, requested by its exact address under our own name. */
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

type Settings = Options & { missing: Pace; limits: RenderLimits; facts: SiteFacts | null; id: string }

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { render, makeWhole, files, dev, pages, missing, facts, limits, id }: Settings,
): Promise<void> {
  const addresses = ourAddresses()
  const path = pathOf(request.url ?? '')
  const kind = path === null ? 'public' : files.has(path) ? 'asset' : kindOf(path)
  const policy = contentPolicy({ kind, nonce: randomBytes(16).toString('base64'), dev })
  setHeaders(response, kind, policy, addresses.https)
  const refused = refusal(request, kind, addresses) ?? (path === null ? unknown : null)
  if (refused || path === null) return refuse(request, response, refused ?? unknown)
  if (path === livePath) return sendLive(response)
  cleanIncoming(request, id, policy, addresses, dev)
  cleanReturnAddress(request, addresses)
  if (hasBody(request)) {
    const held = await holdBody(request, bodyLimit, (body) => isSoundBody(request.headers, body))
    if (held === 'gone') return
    if (held !== 'whole') return refuse(request, response, held === 'broken' ? broken : tooLarge)
  }
  if (kind === 'asset' && pages && isTextFile(path)) {
    return answerFile(request, response, { render, pages, path, limits })
  }
  const turns = limits.turns[kind === 'asset' ? 'files' : 'newsroom']
  if (kind === 'asset' || kind === 'health')
    return renderInTime(request, response, { render, turns, limits, needsDatabase: false })
  const isRead = kind === 'public' || (kind === 'form' && request.method !== 'POST')
  if (isRead && pages && facts)
    return answerReader(request, response, { makeWhole, pages, missing, facts, limits, path, id })
  if (!(await databaseAnswers())) return sendPlain(response, away)
  const isOfReaders = kind === 'public' || kind === 'form'
  if (isOfReaders && (await isSettled(path, request, response))) return
  await renderInTime(request, response, { render, turns, limits, needsDatabase: true })
}

const hasBody = ({ method, headers }: IncomingMessage) =>
  method === 'POST' ||
  headers['transfer-encoding'] !== undefined ||
  Number(headers['content-length'] ?? 0) > 0

/** The site's own files, compressed once for everybody. */
async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  { render, pages, path, limits }: Pick<Settings, 'render' | 'limits'> & { pages: PageCache; path: string },
): Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding'])
  const page = await pages.get(
    path,
    () => makeInTime(() => makeFile(render, path, encoding), limits.turns.files, limits),
    ({ status }) => status === 200,
  )
  sendPage(request, response, { page, variant: await pages.inEncoding(path, page, encoding) })
}

type Reading = Pick<Settings, 'makeWhole' | 'missing' | 'limits' | 'id'> & {
  pages: PageCache
  facts: SiteFacts
  path: string
}

/** What readers get is made once for all of them; missing addresses are settled before anything is made. */
async function answerReader(
  request: IncomingMessage,
  response: ServerResponse,
  { makeWhole, pages, missing, facts, limits, path, id }: Reading,
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
    const inTime: MakeWhole = (asked) => makeInTime(() => makeWhole(asked), limits.turns.readers, limits)
    return makePage(inTime, { address, encoding, id })
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

/** A refused body isn't read to its end, so the connection can't be reused. */
function refuse(request: IncomingMessage, response: ServerResponse, refused: PlainAnswer): void {
  if (request.method === 'POST') response.setHeader('Connection', 'close')
  sendPlain(response, refused)
}
