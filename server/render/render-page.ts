import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Render } from '../threads/forward'

/** A finished answer, before it is compressed. */
export type Rendered = { status: number; headers: Record<string, string>; body: Buffer }

export type PageRequest = { url: string; headers: Record<string, string> }

/**
 * Has a page rendered for nobody in particular: the request carries nothing of the one who asked first, so what
 * is remembered is right for everybody. Cookies that a page tries to set are dropped. Rejects when rendering does.
 */
export async function renderPage(render: Render, { url, headers }: PageRequest): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  Object.assign(request.headers, headers)
  request.push(null)
  const response = new CapturedResponse(request)
  await Promise.all([render(request, response), response.ended])
  return { status: response.statusCode, headers: keptHeaders(response), body: response.body() }
}

const kept = [
  'content-type',
  'location',
  'content-disposition',
  'x-robots-tag',
  'access-control-allow-origin',
]

function keptHeaders(response: ServerResponse): Record<string, string> {
  const entries = kept.flatMap((name) => {
    const value = response.getHeader(name)
    return value === undefined ? [] : [[name, String(value)]]
  })
  return Object.fromEntries(entries)
}

/** Takes what is written into memory; it has no socket. */
class CapturedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []
  private finish = () => {}
  readonly ended = new Promise<void>((resolve) => {
    this.finish = resolve
  })

  body = () => Buffer.concat(this.chunks)

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((part) => typeof part === 'object' && part !== null) ?? {}
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) this.setHeader(name, value)
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.take(chunk, rest)
    return true
  }

  override end(...rest: unknown[]): this {
    if (this.finished) return this
    this.take(rest[0], rest.slice(1))
    this.finished = true
    this.emit('finish')
    this.emit('close')
    this.finish()
    return this
  }

  private take(chunk: unknown, rest: unknown[]): void {
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
    const done = [chunk, ...rest].find((part) => typeof part === 'function')
    if (typeof done === 'function') queueMicrotask(() => done())
  }
}
