import type { IncomingMessage } from 'node:http'

type Troubles = { onTooLarge: () => void; onBroken: () => void }
/** Sees a body go by and says at its end whether it was what its type promises. */
type Check = { see: (chunk: Buffer) => void; isWhole: () => boolean }

/**
 * Watches a body on its way in and stops it at the first trouble: more bytes than the limit, whatever length
 * was stated, or a form in parts or JSON that is none, which would be answered with a failure further in.
 */
export function watchBody(request: IncomingMessage, limit: number, { onTooLarge, onBroken }: Troubles): void {
  const push = request.push.bind(request)
  const check = checkFor(request.headers['content-type'] ?? '')
  let received = 0
  let stopped = false
  const stop = (say: () => void) => {
    stopped = true
    say()
    return false
  }
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (stopped) return false
    if (chunk === null && received > 0 && check && !check.isWhole()) return stop(onBroken)
    if (!Buffer.isBuffer(chunk)) return push(chunk, encoding)
    received += chunk.length
    if (received > limit) return stop(onTooLarge)
    check?.see(chunk)
    return push(chunk, encoding)
  }
}

function checkFor(contentType: string): Check | null {
  if (/^multipart\//i.test(contentType))
    return formCheck(/boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1])
  return /^application\/json\b/i.test(contentType) ? jsonCheck() : null
}

/** A form in parts begins with a part and ends with its last boundary. */
function formCheck(boundary: string | undefined): Check {
  const ends = 200
  let head = ''
  let tail = ''
  return {
    see: (chunk) => {
      if (head.length < ends) head += chunk.subarray(0, ends).toString('latin1')
      tail = (tail + chunk.subarray(-ends).toString('latin1')).slice(-ends)
    },
    isWhole: () =>
      boundary !== undefined &&
      head.startsWith(`--${boundary}`) &&
      /^(\r\n[\w-]+:|--)/.test(head.slice(boundary.length + 2)) &&
      tail.includes(`--${boundary}--`),
  }
}

function jsonCheck(): Check {
  const chunks: Buffer[] = []
  return {
    see: (chunk) => chunks.push(chunk),
    isWhole: () => {
      try {
        JSON.parse(Buffer.concat(chunks).toString('utf8'))
        return true
      } catch {
        return false
      }
    },
  }
}
