import type { IncomingMessage } from 'node:http'

/** Calls `onTooLarge` once when a body without a stated length grows past the limit, and lets no more of it in. */
export function limitBody(request: IncomingMessage, limit: number, onTooLarge: () => void): void {
  const push = request.push.bind(request)
  let received = 0
  let over = false
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk)) received += chunk.length
    if (received <= limit) return push(chunk, encoding)
    if (!over) onTooLarge()
    over = true
    return false
  }
}
