import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page, Variant } from './page'

type Finished = { page: Pick<Page, 'status' | 'headers'>; variant: Variant; note?: string }

/** Sends a finished page, or says that the reader's copy is still right. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { page, variant, note }: Finished,
): void {
  const held = request.headers['if-none-match']
  const marks = note === undefined ? [] : ['cache-status', note]
  if (held !== undefined && page.status === 200 && names(held, variant)) {
    const head = notModified(page, variant)
    response.writeHead(304, note === undefined ? head : [...head, ...marks]).end()
    return
  }
  response.writeHead(page.status, note === undefined ? variant.head : [...variant.head, ...marks])
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
}

/** RFC 9110, 15.4.5: what the reader's copy needs to be told again. */
const notModified = ({ headers }: Finished['page'], { etag }: Variant) => [
  'cache-control',
  headers['cache-control'] ?? '',
  'etag',
  etag,
  'vary',
  'Accept-Encoding',
]

/** RFC 9110, 13.1.2: a list of validators, weak ones too, or any at all. */
function names(held: string, { etag }: Variant): boolean {
  if (held === etag) return true
  return held
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*')
}
