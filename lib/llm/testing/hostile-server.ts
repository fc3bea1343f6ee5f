import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Dialect, dialectOf, type ToldUsage } from './dialects'

/** What a model server can do to a newsroom, by name. */
export const hostileBehaviors = [
  'silent-before-headers',
  'silent-after-headers',
  'silent-in-body',
  'keep-alive-comments',
  'endless',
  'endless-line',
  'nul',
  'lone-surrogate',
  'giant-usage',
  'fractional-usage',
  'negative-usage',
  'nan-usage',
  'text-usage',
  'no-usage',
  '1-byte-deltas',
] as const
export type HostileBehavior = (typeof hostileBehaviors)[number]

export type HostileServer = {
  url: string
  requests(): number
  /** Connections that are open now. */
  open(): number
  /** Bytes of answers that were handed to the network. */
  sent(): number
  stop(): Promise<void>
}

/**
 * A server on loopback that speaks the protocols of all providers and does what its name says, streamed or not.
 * `text` is what it answers where it answers at all.
 */
export async function startHostileServer(behavior: HostileBehavior, text = '{}'): Promise<HostileServer> {
  const sockets = new Set<Socket>()
  let requests = 0
  let sent = 0
  const server = createServer(async (request, response) => {
    requests++
    const asked = await bodyOf(request)
    const path = request.url?.split('?')[0] ?? ''
    const streamed = path.includes('streamGenerateContent') || /"stream":\s*true/.test(asked)
    const write = async (bytes: string | Buffer) => {
      if (response.destroyed) return false
      sent += Buffer.byteLength(bytes)
      if (response.write(bytes)) return true
      await drained(response)
      return !response.destroyed
    }
    await answer({ behavior, text, streamed, dialect: dialectOf(path), response, write }).catch(() => {})
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server listens on no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests: () => requests,
    open: () => sockets.size,
    sent: () => sent,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Resolves when more can be written, or never will. */
async function drained(response: ServerResponse): Promise<void> {
  const either = new AbortController()
  const { signal } = either
  const ends = ['drain', 'close'].map((event) => once(response, event, { signal }).catch(() => {}))
  await Promise.race(ends)
  either.abort()
}

type Answering = {
  behavior: HostileBehavior
  text: string
  streamed: boolean
  dialect: Dialect
  response: ServerResponse
  /** False once the client has hung up. */
  write(bytes: string | Buffer): Promise<boolean>
}

const sane = { input: 100, output: 20 }

async function answer(one: Answering): Promise<void> {
  const { behavior, text, streamed, dialect, response, write } = one
  if (behavior === 'silent-before-headers') return
  response.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' })
  response.flushHeaders()
  const opening = streamed ? dialect.begin(sane) : dialect.wholeBegins
  switch (behavior) {
    case 'silent-after-headers':
      return
    case 'silent-in-body':
      await write(streamed ? opening + dialect.delta(text.slice(0, 12)) : opening)
      return
    case 'keep-alive-comments':
      while (await write(streamed ? ': keep-alive\n\n' : ' \n')) await wait(50)
      return
    case 'endless': {
      await write(opening)
      const more = 'x'.repeat(1_000)
      while (await write(streamed ? dialect.delta(more) : more)) await wait(0)
      return
    }
    case 'endless-line':
      await write(streamed ? 'data: ' : '{"')
      while (await write('x'.repeat(1_000))) await wait(0)
      return
    case 'nul':
      // Once escaped inside the answer, once as the bare character.
      return whole(one, `\u0000${spoiled(text, '\\u0000')}`, sane)
    case 'lone-surrogate':
      return whole(one, spoiled(text, '\\ud83d-\udc00'), sane)
    case 'giant-usage':
      return whole(one, text, { input: 1e300, output: 9_007_199_254_740_992 })
    case 'fractional-usage':
      return whole(one, text, { input: 99.5, output: 19.2 })
    case 'negative-usage':
      return whole(one, text, { input: -100, output: -1 })
    case 'nan-usage':
      return whole(one, text, { input: Number.NaN, output: Number.NaN })
    case 'text-usage':
      return whole(one, text, { input: '100', output: 'many' })
    case 'no-usage':
      return whole(one, text, null)
    case '1-byte-deltas':
      return whole(one, text, sane, 1)
  }
}

async function whole(
  { streamed, dialect, response, write }: Answering,
  text: string,
  usage: ToldUsage,
  deltaLength = 7,
): Promise<void> {
  if (!streamed) {
    await write(dialect.whole(text, usage))
    response.end()
    return
  }
  await write(dialect.begin(usage))
  for (let at = 0; at < text.length; at += deltaLength * 100) {
    let batch = ''
    for (let from = at; from < Math.min(text.length, at + deltaLength * 100); from += deltaLength)
      batch += dialect.delta(text.slice(from, from + deltaLength))
    await write(batch)
  }
  await write(dialect.finish(usage))
  response.end()
}

/** The JSON text with `what` before the last letter of its first longer value. */
const spoiled = (text: string, what: string) => text.replace(/(:"[^"\\]{4,})([^"\\]")/, `$1${what}$2`)

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
