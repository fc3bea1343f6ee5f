import { createServer } from 'node:http'
import { harbourReport } from '@/domain/gates/testing/a-lens'

/** A report that any lens can be asked for. */
export const report = harbourReport

/** What a model says if it says anything: a sentence, or enough of them for 150 kB. */
export const answerTo = (behavior: string): string => {
  const words = 'Freight boats may pass the higher winter toll on to island shops.'
  const text = behavior === '1-byte-deltas' ? `${words} `.repeat(2_300) : words
  return JSON.stringify({
    sentences: [{ text, kind: 'inference', evidence: [{ source: 1, sentence: 1 }] }],
  })
}

/** A web server on loopback with these pages; each has its number as address. */
export async function startPages(pages: { html: string }[]): Promise<{ url: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const page = pages[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1])]
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page?.html ?? '')
  })
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
