import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { z } from 'zod'
import { ask } from './ask'

const setup = z.object({
  port: z.number(),
  site: z.object({ port: z.number(), host: z.string() }),
  asks: z.array(z.object({ path: z.string(), encoding: z.string() })),
})

/**
 * The least that Node can do: a server that sends, for each path and encoding, the bytes and headers that the site
 * sent for it once. It has no other work: no host to check, no validator to compare.
 */
const { port, site, asks } = setup.parse(JSON.parse(readFileSync(0, 'utf8')))
const own = new Set(['date', 'connection', 'keep-alive'])
const ready = new Map<string, { status: number; head: string[]; body: Buffer }>()
for (const { path, encoding } of asks) {
  const { status, rawHeaders, body } = await ask(site.port, path, {
    host: site.host,
    'accept-encoding': encoding,
  })
  const head = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && !own.has(name.toLowerCase()) ? [name, rawHeaders[at + 1] ?? ''] : [],
  )
  ready.set(`${path} ${encoding}`, { status, head, body })
}

createServer((request, response) => {
  const found = ready.get(`${request.url} ${request.headers['accept-encoding']}`)
  if (!found) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(found.status, found.head)
  response.end(found.body)
}).listen(port, '127.0.0.1', () => process.stdout.write('ready\n'))
