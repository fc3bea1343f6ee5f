import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page, Variant } from './page'

/** Sends a finished page in the best encoding that the reader takes, or says that the reader's copy is still right. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  note?: string,
): void {
  const variant = page[encodingFor(request.headers['accept-encoding'])]
  const held = request.headers['if-none-match']
  const marks = note === undefined ? [] : ['cache-status', note]
  if (held !== undefined && page.status === 200 && names(held, variant)) {
    response
      .writeHead(304, note === undefined ? variant.notModified : [...variant.notModified, ...marks])
      .end()
    return
  }
  response.writeHead(page.status, note === undefined ? variant.head : [...variant.head, ...marks])
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
}

/** RFC 9110, 13.1.2: a list of validators, weak ones too, or any at all. */
function names(held: string, { etag }: Variant): boolean {
  if (held === etag) return true
  return held
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*')
}

type Encoding = 'identity' | 'gzip' | 'br'
const answers = new Map<string, Encoding>()

/** Readers send a handful of different headers; each is read once. */
function encodingFor(header: string | string[] | undefined): Encoding {
  const text = typeof header === 'string' ? header : ''
  const known = answers.get(text)
  if (known) return known
  const chosen = choose(text)
  if (answers.size < 200 && text.length < 200) answers.set(text, chosen)
  return chosen
}

/** RFC 9110, 12.5.3: brotli before gzip, unless the reader gives it no weight. */
function choose(header: string): Encoding {
  const weights = new Map(
    header.split(',').map((part) => {
      const [name = '', ...rest] = part.split(';').map((one) => one.trim().toLowerCase())
      const weight = rest.find((one) => one.startsWith('q='))?.slice(2)
      return [name, weight === undefined ? 1 : Number(weight)]
    }),
  )
  const takes = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
