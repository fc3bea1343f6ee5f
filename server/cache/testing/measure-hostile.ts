import { randomBytes } from 'node:crypto'
import { Agent, createServer, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { closeProbe } from '@/db/answers'
import { closePool } from '@/db/client'
import { gateway } from '../../gateway'
import { wholePage } from '../../render/whole-page'
import { followStalePages } from '../follow-stale-pages'
import { Pace } from '../pace'
import { finishPage } from '../page'
import { PageCache } from '../page-cache'
import { hostileAddresses, hostileKinds } from './hostile-addresses'

/**
 * A separate process for a test: fills the page cache of a gateway with hostile addresses and prints on standard output
 * what it came to hold, in its own figures and in the process's. Needs `--expose-gc` and a database with the story.
 */
const input = z.object({
  maxBytes: z.number(),
  each: z.number(),
  plain: z.number(),
  target: z.object({ slug: z.string(), lensKeys: z.array(z.string()), versions: z.number() }),
})
const { maxBytes, each, plain, target } = input.parse(JSON.parse(await text(process.stdin)))
const pages = new PageCache({ maxBytes, maxAge: 900_000, awayMs: 900_000 })
const stop = await followStalePages(pages)
const server = createServer(
  gateway({
    files: new Set<string>(),
    dev: false,
    pages,
    missing: new Pace({ gap: 0 }),
    render: async (_, response) => void response.end(),
    // In place of Next: letters that no compression shrinks, as many as a long story has.
    makeWhole: (asked) =>
      wholePage(async (_, response) => {
        response.statusCode = asked.url.includes('_') || asked.url === '/nothing-here' ? 404 : 200
        response.setHeader('content-type', 'text/html')
        response.end(randomBytes(10_000).toString('base64'))
      }, asked),
  }),
)
// Filling takes longer than an idle connection may usually last.
server.keepAliveTimeout = 600_000
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const at = server.address()
const port = typeof at === 'object' && at ? at.port : 0
const { host } = new URL(process.env.PUBLIC_URL ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: 8 })

await ask('/about')
await ask(`/stories/${target.slug}`)
const before = used()
// What fills the cache up to its bound, in all encodings, so that what hostile addresses add is added to a full one.
for (let n = 0; n < plain; n++) {
  const page = { status: 200, headers: { 'content-type': 'text/html' }, body: randomBytes(4_000) }
  const made = () => finishPage(page, { headers: {}, tags: [`story:s${n}`], now: Date.now(), encoding: 'br' })
  await pages.get(`/stories/s${n}`, made, () => true)
}
const full = { ...pages.figures(), ...used() }
for (const kind of hostileKinds) {
  const addresses = hostileAddresses(kind, each, target)
  for (let start = 0; start < addresses.length; start += 8)
    await Promise.all(addresses.slice(start, start + 8).map(ask))
}
const after = { ...pages.figures(), ...used() }
const isStoryKept = pages.find(`/stories/${target.slug}`) !== undefined
process.stdout.write(JSON.stringify({ before, full, after, isStoryKept }))
agent.destroy()
server.close()
await stop()
await closeProbe()
await closePool()

function ask(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const encoding = ['br', 'gzip', 'identity'][path.length % 3] ?? 'br'
    request({ port, path, agent, headers: { host, 'accept-encoding': encoding } }, (response) => {
      response.once('end', resolve).resume()
    })
      .once('error', reject)
      .end()
  })
}

/** What the process holds once everything that can be let go is: bytes of the heap and beside it. */
function used(): { held: number; resident: number } {
  for (let n = 0; n < 3; n++) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { held: heapUsed + external, resident: rss }
}
