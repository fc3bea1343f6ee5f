import type { ServerResponse } from 'node:http'

/** An answer of the gateway's own: a status and one sentence. */
export type PlainAnswer = { status: number; words: string; headers?: Record<string, string> }

/** Sends the answer as a page without any script; it repeats nothing from the request. */
export function sendPlain(response: ServerResponse, { status, words, headers }: PlainAnswer): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const id = String(response.getHeader('x-request-id') ?? '')
  const number = status >= 500 ? `<p>Request ${id}</p>` : ''
  response.statusCode = status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${status}</title><h1>${status}</h1><p>${words}</p>${number}</html>\n`,
  )
}
