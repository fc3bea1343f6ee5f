import type { IncomingMessage } from 'node:http'

export type Held = 'whole' | 'too large' | 'broken' | 'gone'

/**
 * Holds a body until all of it is there and `isSound` approves, then passes it on; nothing of any other body reaches
 * the handler. Going over the limit stops it at once, whatever length was stated.
 */
export function holdBody(
  request: IncomingMessage,
  limit: number,
  isSound: (body: Buffer) => Promise<boolean>,
): Promise<Held> {
  const push = request.push.bind(request)
  const parts: Buffer[] = []
  let size = 0
  return new Promise((resolve) => {
    request.once('close', () => resolve('gone'))
    const handOn = async (body: Buffer) => {
      if (!(await isSound(body).catch(() => false))) return resolve('broken')
      request.push = push
      if (body.length > 0) push(body)
      push(null)
      resolve('whole')
    }
    request.push = (chunk: unknown) => {
      if (size > limit) return false
      if (!Buffer.isBuffer(chunk)) {
        void handOn(Buffer.concat(parts))
        return false
      }
      size += chunk.length
      parts.push(chunk)
      if (size > limit) resolve('too large')
      return size <= limit
    }
  })
}
