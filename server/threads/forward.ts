import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'

export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Nobody listens at the socket of the pages' thread: it is being restarted. */
export class PagesAway extends Error {}

/** RFC 9110, 7.6.1: these apply to one connection only. */
const ofOneConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer', 'te'])

/**
 * Hands requests to the pages' thread and streams its answers back. A client that disconnects ends the work on its
 * request. Headers that the gateway has set stay unless the thread sets them too. Rejects with
 * PagesAway when the thread cannot be reached, and when it is lost before it has answered.
 */
export function forwardTo(socketPath: string): Render {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64 })
  return (request, response) =>
    new Promise((resolve, reject) => {
      const onward = ask({
        agent,
        socketPath,
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: kept(request.headers),
      })
      response.once('close', () => {
        onward.destroy()
        resolve()
      })
      onward.once('error', (error) => {
        if (response.writableEnded || response.destroyed) resolve()
        else if (response.headersSent) resolve(void response.destroy())
        else reject(isAway(error) ? new PagesAway() : error)
      })
      onward.once('response', (answer) => {
        if (response.headersSent) return onward.destroy()
        response.statusCode = answer.statusCode ?? 500
        for (const [name, value] of Object.entries(kept(answer.headers)))
          response.setHeader(name, value ?? '')
        response.flushHeaders()
        answer.once('error', () => response.destroy())
        answer.pipe(response)
      })
      request.pipe(onward)
    })
}

function kept(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneConnection.has(name)))
}

/** A page that fails is answered; a connection that breaks before an answer has lost its thread. */
const away = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE']
const isAway = (error: Error) => 'code' in error && away.includes(String(error.code))
