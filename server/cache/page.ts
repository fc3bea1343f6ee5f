import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import type { Rendered } from '../render/render-page'
import type { Encoding } from './encoding'

/** The bytes of a page in one encoding, with the headers that go with them, ready to be sent. */
export type Variant = { body: Buffer; etag: string; head: string[] }

/** A finished page, in those encodings that somebody has asked for: all three of every page would not fit in memory. */
export type Page = Partial<Record<Encoding, Variant>> & {
  status: number
  /** What its validators are made of; the same words give the same one. */
  hash: string
  headers: Readonly<Record<string, string>>
  tags: readonly string[]
  renderedAt: number
  /** How old it may be, in milliseconds, if that is less than what the cache allows. */
  maxAge?: number
}

type Frame = {
  headers: Record<string, string>
  tags: Iterable<string>
  now: number
  encoding: Encoding
  maxAge?: number
}

const zip = promisify(gzip)
const unzip = promisify(gunzip)
const squeeze = promisify(brotliCompress)
const expand = promisify(brotliDecompress)
const compressible =
  /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|xml)\b|application\/(javascript|manifest))/
/** What an entry takes in addition to its bytes: the lists of headers and validators of three encodings, and its places in maps. */
const overhead = 2_500
/** What one more name takes in the index of tags, in addition to its letters. */
const perTag = 200

/** Finishes an answer in the encoding of the reader who asked first. */
export async function finishPage(rendered: Rendered, frame: Frame): Promise<Page> {
  const { body, status } = rendered
  const headers = shared({ ...frame.headers, ...rendered.headers })
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const { now, maxAge } = frame
  const page: Page = {
    status,
    hash,
    headers,
    tags: [...frame.tags],
    renderedAt: now,
    ...(maxAge !== undefined && { maxAge }),
  }
  if (body.length >= 200 && compressible.test(headers['content-type'] ?? ''))
    return { ...page, [frame.encoding]: await variantOf(page, body, frame.encoding) }
  const plain = await variantOf(page, body, 'identity')
  return { ...page, identity: plain, gzip: plain, br: plain }
}

/** A page's bytes in this encoding, made from another one where they are missing. */
export async function variantIn(page: Page, encoding: Encoding): Promise<Variant> {
  return page[encoding] ?? (await variantOf(page, await plainBody(page), encoding))
}

/** What keeping a page under this key takes, in bytes: its encodings, its key in three maps, its tags, and overhead. */
export const bytesOf = ({ identity, gzip: zipped, br, tags }: Page, key: string): number =>
  [...new Set([identity, zipped, br])].reduce((sum, one) => sum + (one?.body.length ?? 0), overhead) +
  key.length * 2 +
  tags.reduce((sum, tag) => sum + tag.length * 2 + perTag, 0)

const lists = new Map<string, Page['headers']>()

/** Nearly all pages have the same headers; a copy for each of 20,000 would be ten megabytes. */
function shared(headers: Page['headers']): Page['headers'] {
  const name = JSON.stringify(headers)
  const known = lists.get(name)
  if (!known && lists.size < 100) lists.set(name, headers)
  return known ?? headers
}

async function plainBody({ identity, gzip: zipped, br }: Page): Promise<Buffer> {
  if (identity) return identity.body
  if (zipped) return await unzip(zipped.body)
  if (br) return await expand(br.body)
  throw new Error('a finished page has bytes in at least one encoding')
}

/** Compressed off the main thread, each encoding with its strong validator (RFC 9110, 8.8.3). */
async function variantOf(
  { headers, hash }: Pick<Page, 'headers' | 'hash'>,
  plain: Buffer,
  encoding: Encoding,
): Promise<Variant> {
  const body = exactly(await compressed(plain, encoding))
  const isPlain = encoding === 'identity'
  const etag = `"${hash}${isPlain ? '' : `-${encoding}`}"`
  const head = {
    ...headers,
    ...(!isPlain && { 'content-encoding': encoding }),
    'content-length': String(body.length),
    etag,
    vary: 'Accept-Encoding',
  }
  return { body, etag, head: Object.entries(head).flat() }
}

/** A copy of exactly this size: what zlib gives keeps its whole working chunk alive, and a pooled copy its whole pool. */
function exactly(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

async function compressed(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return plain
  if (encoding === 'gzip') return await zip(plain, { level: 7 })
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  }
  return await squeeze(plain, { params })
}
