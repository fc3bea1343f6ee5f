import type { IncomingMessage } from 'node:http'

type Troubles = { onTooLarge: () => void; onBroken: () => void }

/**
 * Watches a body on its way in and stops it at the first trouble: more bytes than the limit, whatever length
 * was stated, or a form in parts that is none, which Next would answer with a failure.
 */
export function watchBody(request: IncomingMessage, limit: number, { onTooLarge, onBroken }: Troubles): void {
  const push = request.push.bind(request)
  const isWhole = formCheck(request.headers['content-type'] ?? '')
  let received = 0
  let head = ''
  let tail = ''
  let stopped = false
  const stop = (say: () => void) => {
    stopped = true
    say()
    return false
  }
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (stopped) return false
    if (chunk === null && isWhole && !isWhole(head, tail)) return stop(onBroken)
    if (!Buffer.isBuffer(chunk)) return push(chunk, encoding)
    received += chunk.length
    if (received > limit) return stop(onTooLarge)
    if (isWhole) {
      if (head.length < ends) head += chunk.subarray(0, ends).toString('latin1')
      tail = (tail + chunk.subarray(-ends).toString('latin1')).slice(-ends)
    }
    return push(chunk, encoding)
  }
}

const ends = 200

/** Whether a form in parts begins with a part and ends with its last boundary; null for other bodies. */
function formCheck(contentType: string): ((head: string, tail: string) => boolean) | null {
  if (!/^multipart\//i.test(contentType)) return null
  const boundary = /boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1]
  if (!boundary) return () => false
  return (head, tail) => {
    const after = head.slice(boundary.length + 2)
    return (
      head.startsWith(`--${boundary}`) && /^(\r\n[\w-]+:|--)/.test(after) && tail.includes(`--${boundary}--`)
    )
  }
}
