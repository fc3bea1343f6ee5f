import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib'
import { type FetchLimits, FetchRefused } from './outcome'

/** Reads a response body and undoes its content encoding; stops as soon as the bytes on the wire or the decoded bytes pass their limit. */
export async function readBody(
  body: AsyncIterable<Buffer>,
  encoding: string,
  limits: FetchLimits,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let wire = 0
  for await (const chunk of body) {
    wire += chunk.length
    if (wire > limits.wireBytes) throw new FetchRefused('too_large')
    chunks.push(chunk)
  }
  const decoded = await decompress(Buffer.concat(chunks), encoding.trim().toLowerCase(), limits.decodedBytes)
  if (decoded.length > limits.decodedBytes) throw new FetchRefused('too_large')
  return decoded
}

async function decompress(bytes: Buffer, encoding: string, maxOutputLength: number): Promise<Buffer> {
  const lenient = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    switch (encoding) {
      case '':
      case 'identity':
        return bytes
      case 'gzip':
      case 'x-gzip':
        return await unGzip(bytes, lenient)
      case 'deflate':
        return await (hasZlibHeader(bytes) ? unDeflate(bytes, lenient) : unDeflateRaw(bytes, lenient))
      case 'br':
        return await unBrotli(bytes, { maxOutputLength })
      default:
        throw new FetchRefused('not_html')
    }
  } catch (error) {
    if (error instanceof FetchRefused) throw error
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new FetchRefused(tooLarge ? 'too_large' : 'not_html')
  }
}

/** "deflate" is sent both with and without the zlib header. */
const hasZlibHeader = (bytes: Buffer) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0

const unGzip = promisify(gunzip)
const unDeflate = promisify(inflate)
const unDeflateRaw = promisify(inflateRaw)
const unBrotli = promisify(brotliDecompress)
