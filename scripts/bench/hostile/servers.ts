import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { harbourReport } from '@/domain/gates/testing/a-lens'

const event = (delta: unknown, more: object = {}) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: null }], ...more })}\n\n`
const sentence = (words: string) =>
  JSON.stringify({ sentences: [{ text: words, kind: 'inference', evidence: [{ source: 1, sentence: 1 }] }] })
const plain = 'Freight boats may pass the higher winter toll on to island shops.'

/** A whole answer, sent in pieces of so many characters, with whatever it says of its usage. */
function whole(answer: string, size: number, usage: unknown): (response: ServerResponse) => Promise<void> {
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (let at = 0; at < answer.length && !response.destroyed; at += size) {
      if (!response.write(event({ content: answer.slice(at, at + size) }))) await drained(response)
    }
    const last = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], usage }
    response.end(`${event({}, last)}data: [DONE]\n\n`)
  }
}

const drained = (response: ServerResponse) =>
  new Promise<void>((resolve) => {
    response.once('drain', resolve)
    response.once('close', resolve)
  })

const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }

/** What a model server may do to a newsroom, by name. */
export const answers: Record<string, (response: ServerResponse) => Promise<void>> = {
  'silent before its headers': async () => {},
  'silent after its headers': async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
  },
  'silent in the middle': async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(event({ content: '{"sentences":[{"text":"Boats may' }))
  },
  'only comments': async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const beat = setInterval(() => response.write(': still here\n\n'), 200)
    response.once('close', () => clearInterval(beat))
  },
  'an answer without end': async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(event({ content: '{"sentences":[{"text":"' }))
    while (!response.destroyed)
      if (!response.write(event({ content: 'boats '.repeat(200) }))) await drained(response)
  },
  '200 kB a character at a time': whole(sentence('boat '.repeat(40_000)), 1, usage),
  'U+0000 in the text': whole(sentence(`${plain}\u0000`), 20, usage),
  'half a character': whole(sentence(`${plain} \ud83d`), 20, usage),
  'a giant usage': whole(sentence(plain), 20, {
    prompt_tokens: 1e300,
    completion_tokens: 9e18,
    total_tokens: 1e300,
  }),
  'a fractional, negative usage': whole(sentence(plain), 20, {
    prompt_tokens: -7.5,
    completion_tokens: 0.3,
    total_tokens: -7.2,
  }),
  'no usage': whole(sentence(plain), 20, undefined),
}

export type Served = { url: string; stop: () => void }

/** A model server that does what `chosen.name` says. */
export const startModel = (chosen: { name: string }): Promise<Served> =>
  serve(async (request, response) => {
    await text(request)
    await answers[chosen.name]?.(response)
  })

/** A web server with these pages; every address begins with the number of its page. */
export const startPages = (pages: { html: string }[]): Promise<Served> =>
  serve((request, response) => {
    const page = pages[Number(/^\/(\d+)/.exec(request.url ?? '')?.[1])]
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page?.html ?? '')
  })

/** A report that any lens can be asked for. */
export const report = harbourReport

async function serve(listener: RequestListener): Promise<Served> {
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
