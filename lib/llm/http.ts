import { Agent, request } from 'undici'
import { AnswerTooLong, mostPieceBytes, mostStreamBytes, type Tally } from './answer-limit'
import { joinDeltas } from './join-deltas'
import { mendUsage, mendUsageInEvents } from './mend-usage'

export type Line = {
  fetch: typeof fetch
  tally: Tally
  /** Closes the connection, whatever is going on in it. */
  close(): void
}

/**
 * A connection for one call to a provider. It closes as soon as the signal fires: the socket itself is destroyed,
 * without relying on a library. Redirects are refused, because key headers like `x-api-key` would go along to any host
 * the answer names. An answer past its limit ends in AnswerTooLong.
 */
export function openLine(signal: AbortSignal, streamed: boolean): Line {
  // The deadline of the request is the only limit to silence.
  const agent = new Agent({ connections: 1, headersTimeout: 0, bodyTimeout: 0 })
  const tally: Tally = { prompt: 0, answered: false, answer: 0, tooLong: false }
  const close = () => {
    signal.removeEventListener('abort', close)
    // Anything still waiting for this connection gets the error there.
    agent.destroy().catch(() => {})
  }
  signal.addEventListener('abort', close, { once: true })

  const ask: typeof fetch = async (input, init) => {
    if (typeof init?.body !== 'string') throw new Error('A request to a model has a text as its body.')
    tally.prompt = Buffer.byteLength(init.body)
    const { statusCode, headers, body } = await request(input instanceof Request ? input.url : input, {
      dispatcher: agent,
      method: 'POST',
      headers: { ...Object.fromEntries(new Headers(init.headers)), 'accept-encoding': 'identity' },
      body: init.body,
    }).catch((cause: unknown) => {
      throw new TypeError('fetch failed', { cause })
    })
    if (statusCode >= 300 && statusCode < 400) {
      close()
      throw new TypeError('fetch failed', { cause: new Error(`redirect refused, HTTP ${statusCode}`) })
    }
    tally.answered = statusCode < 300
    const events = tally.answered && streamed && !/\bjson\b/.test(String(headers['content-type']))
    const read = events ? eventsOf(body, tally) : wholeOf(body, tally)
    const answerHeaders = new Headers()
    for (const [name, value] of Object.entries(headers)) answerHeaders.set(name, String(value ?? ''))
    // Response takes no status above 599, and no body with 204 or 205.
    const status = statusCode > 599 ? 500 : statusCode
    const empty = status === 204 || status === 205
    return new Response(empty ? null : streamOf(read, close), { status, headers: answerHeaders })
  }
  return { fetch: ask, tally, close }
}

async function* wholeOf(body: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    length += piece.length
    if (tally.answered) tally.answer = length
    if (length > mostPieceBytes) tooLong(tally)
    pieces.push(piece)
  }
  yield Buffer.from(mendUsage(textOf(pieces)))
}

/** Whole lines only, so that each event can be looked at. */
async function* eventsOf(body: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = []
  let openLength = 0
  let total = 0
  for await (const piece of body) {
    total += piece.length
    const end = piece.lastIndexOf(10) + 1
    openLength = end === 0 ? openLength + piece.length : piece.length - end
    if (openLength > mostPieceBytes || total > mostStreamBytes) tooLong(tally)
    if (end === 0) {
      open.push(piece)
      continue
    }
    yield mendedEvents([...open, piece.subarray(0, end)])
    open = [piece.subarray(end)]
  }
  yield mendedEvents(open)
}

function mendedEvents(pieces: Uint8Array[]): Uint8Array {
  const events = joinDeltas(textOf(pieces))
  return Buffer.from(events.includes('sage') ? mendUsageInEvents(events) : events)
}

const textOf = (pieces: Uint8Array[]) => Buffer.concat(pieces).toString('utf8').replaceAll('\u0000', '')

function tooLong(tally: Tally): never {
  tally.tooLong = true
  throw new AnswerTooLong()
}

function streamOf(read: AsyncGenerator<Uint8Array>, close: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await read.next()
        if (done) return controller.close()
        controller.enqueue(value)
      } catch (error) {
        close()
        throw error
      }
    },
    cancel: close,
  })
}
