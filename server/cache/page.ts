import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Rendered } from './render-page'

/** The bytes of a page in one encoding, with the headers that go with them, ready to be sent. */
export type Variant = { body: Buffer; etag: string; head: string[]; notModified: string[] }

export type Page = {
  status: number
  identity: Variant
  gzip: Variant
  br: Variant
  /** All of its bytes, for the bound of the cache. */
  bytes: number
  tags: ReadonlySet<string>
  renderedAt: number
}

type Frame = { headers: Record<string, string>; tags: Iterable<string>; now: number }

const zip = promisify(gzip)
const squeeze = promisify(brotliCompress)
const compressible =
  /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|xml)\b|application\/(javascript|manifest))/
/** What the entry itself takes beside its bytes; measured roughly. */
const overhead = 1_500

/** Compresses an answer, off the main thread, and gives each encoding its strong validator (RFC 9110, 8.8.3). */
export async function finishPage(rendered: Rendered, { headers, tags, now }: Frame): Promise<Page> {
  const { body, status } = rendered
  const type = rendered.headers['content-type'] ?? ''
  const common = { ...headers, ...rendered.headers }
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const identity = variantOf(body, hash, '', common)
  const isSmall = body.length < 200 || !compressible.test(type)
  const [gzipped, squeezed] = isSmall
    ? [identity, identity]
    : await Promise.all([
        zip(body, { level: 7 }).then((bytes) => variantOf(bytes, hash, 'gzip', common)),
        squeeze(body, { params: brotli(body.length) }).then((bytes) => variantOf(bytes, hash, 'br', common)),
      ])
  const bytes = overhead + identity.body.length + (isSmall ? 0 : gzipped.body.length + squeezed.body.length)
  return { status, identity, gzip: gzipped, br: squeezed, bytes, tags: new Set(tags), renderedAt: now }
}

const brotli = (size: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: 6,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
})

function variantOf(
  bytes: Buffer,
  hash: string,
  encoding: '' | 'gzip' | 'br',
  common: Record<string, string>,
): Variant {
  // A copy of exactly this size: the buffer that zlib gives keeps its whole working chunk alive.
  const body = Buffer.from(bytes)
  const etag = `"${hash}${encoding && `-${encoding}`}"`
  const head = {
    ...common,
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': String(body.length),
    etag,
    vary: 'Accept-Encoding',
  }
  const notModified = { 'cache-control': common['cache-control'] ?? '', etag, vary: 'Accept-Encoding' }
  return { body, etag, head: Object.entries(head).flat(), notModified: Object.entries(notModified).flat() }
}
