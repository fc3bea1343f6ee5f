import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'

/** What goes over the wire for one request, and how it ends. `splitBytes` sends it in pieces of so many bytes. */
export type Wire = {
  status?: number
  headers?: Record<string, string>
  parts: string[]
  end?: 'end' | 'reset' | 'hang'
  splitBytes?: number
}
type Seen = { path: string; headers: IncomingMessage['headers']; body: Record<string, unknown> }
export type Answer = (seen: Seen) => Wire | Promise<Wire>

export type WireServer = {
  url: string
  seen: Seen[]
  /** Resolves when a client closes its connection before the answer was complete. */
  hungUp: Promise<void>
  stop(): Promise<void>
}

const anyBody = z.record(z.string(), z.unknown())

/** A real HTTP server on loopback that gives the n-th request the n-th answer; the last one repeats. */
export async function startWireServer(answers: Answer[]): Promise<WireServer> {
  const seen: Seen[] = []
  let reportHangUp = () => {}
  const hungUp = new Promise<void>((resolve) => {
    reportHangUp = resolve
  })
  const server = createServer(async (request, response) => {
    response.on('close', () => response.writableFinished || reportHangUp())
    const text = await bodyOf(request)
    const arrived: Seen = {
      path: request.url ?? '',
      headers: request.headers,
      body: anyBody.parse(JSON.parse(text)),
    }
    const answer = answers[seen.length] ?? answers.at(-1)
    seen.push(arrived)
    if (answer) await send(response, await answer(arrived))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    seen,
    hungUp,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function send(
  response: ServerResponse,
  { status = 200, headers = {}, parts, end = 'end', splitBytes }: Wire,
) {
  if (parts.length > 0 || end === 'end') {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.flushHeaders()
  }
  const pieces = splitBytes ? split(Buffer.from(parts.join('')), splitBytes) : parts
  for (const piece of pieces) {
    response.write(piece)
    await turn()
  }
  if (end === 'reset') response.socket?.resetAndDestroy()
  if (end === 'end') response.end()
}

function split(whole: Buffer, bytes: number) {
  const pieces: Buffer[] = []
  for (let at = 0; at < whole.length; at += bytes) pieces.push(whole.subarray(at, at + bytes))
  return pieces
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function portOf(address: AddressInfo | string | null) {
  if (typeof address !== 'object' || address === null) throw new Error('The server listens on no port.')
  return address.port
}
