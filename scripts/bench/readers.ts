import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { freePort } from '@/db/embedded/free-port'
import { ask } from './load/ask'
import { timeToFresh } from './load/freshness'
import { end, residentMegabytes, startBare, startInstance } from './load/instances'
import { type Compared, inTurn, median, quantile } from './load/rounds'
import { printTable } from './print-table'
import { withStories } from './with-stories'

const encodings = { gzip: 'gzip, deflate', br: 'gzip, deflate, br', identity: 'identity' }
const connections = 32

/**
 * What readers wait for, on generated stories, next to a bare Node server that sends the same bytes: both on one core,
 * the sender on the other, where a second instance is idle until stories are published. --stories N (20000),
 * --rounds N (5), --seconds N (2), --json. Needs a production build.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      stories: { type: 'string', default: '20000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      json: { type: 'boolean', default: false },
    },
  })
  const [stories, rounds, seconds] = [values.stories, values.rounds, values.seconds].map(Number)
  const figures = await withStories(stories ?? 0, () => measure(rounds ?? 5, seconds ?? 2))
  report(figures)
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`)
}

async function measure(rounds: number, seconds: number) {
  const port = await freePort()
  const host = `localhost:${port}`
  const site = await startInstance(port, `http://${host}`)
  const second = await freePort()
  const other = await startInstance(second, `http://${host}`, { core: 1 })
  try {
    const slugs = await allSlugs()
    const paths = slugs.map((slug) => `/stories/${slug}`)
    const [first = '', ...rest] = paths
    await ask(port, first, { host })
    const together = await rendersOfOne(port, host, rest[0] ?? first)
    say(`Asking for each of ${paths.length} stories once …`)
    const cold = await coldMisses(port, host, rest.slice(1))
    const memory = residentMegabytes(site)

    const { compared, half } = await besideBare({ port, host, paths, rounds, seconds })
    say('Publishing …')
    // The other instance has made pages for a while too, as one that readers use has.
    await coldMisses(second, host, rest.slice(1, 501))
    const fresh = await timeToFresh({ ports: [port, second], host, slugs: slugs.slice(-100) })
    const memoryAfter = residentMegabytes(site)
    return {
      stories: paths.length,
      compared,
      half,
      cold,
      together,
      fresh,
      memory,
      memoryAfter,
    }
  } finally {
    await Promise.all([end(site), end(other)])
  }
}

type Beside = { port: number; host: string; paths: string[]; rounds: number; seconds: number }

/** The site and the bare server in turn: as fast as each can for every kind of answer, then at half of the site's best. */
async function besideBare({ port, host, paths, rounds, seconds }: Beside) {
  const [first = ''] = paths
  const asks = Object.values(encodings).map((encoding) => ({ path: first, encoding }))
  const tail = paths.map((path) => ({ path, encoding: encodings.gzip }))
  const barePort = await freePort()
  const bare = await startBare({ port: barePort, site: { port, host }, asks: [...asks, ...tail] })
  const load = { host, connections, seconds }
  const compare = async (
    name: string,
    asked: string[],
    headers: Record<string, string>,
    plain = headers,
  ): Promise<Compared> => {
    say(`Comparing: ${name} …`)
    const ours = { ...load, port, paths: asked, headers }
    return await inTurn(name, ours, { ...load, port: barePort, paths: asked, headers: plain }, rounds)
  }
  const zipped = { 'accept-encoding': encodings.gzip }
  try {
    const hit = await compare('hit, gzip', [first], zipped)
    const brotli = await compare('hit, br', [first], { 'accept-encoding': encodings.br })
    const identity = await compare('hit, identity', [first], { 'accept-encoding': encodings.identity })
    const { headers } = await ask(port, first, { host, ...zipped })
    const known = { ...zipped, 'if-none-match': String(headers.etag) }
    const unchanged = await compare('304 (bare: 200, gzip)', [first], known, zipped)
    const long = await compare('long tail, gzip', shuffled(paths), zipped)
    say('At half of full load …')
    const steady = { ...load, paths: [first], headers: zipped, rate: hit.site / 2, seconds: seconds * 2 }
    const half = await inTurn('half', { ...steady, port }, { ...steady, port: barePort }, rounds)
    return { compared: [hit, brotli, identity, unchanged, long], half: { ...half, rate: steady.rate } }
  } finally {
    await end(bare)
  }
}

/** How often a page that nobody had asked for was rendered when 200 readers asked at once. */
async function rendersOfOne(port: number, host: string, path: string): Promise<number> {
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(port, path, { host })))
  return answers.filter(({ headers }) => headers['cache-status'] === 'lensroom; fwd=miss').length
}

/** One after another. The first hundred warm the program up and are not counted. */
async function coldMisses(port: number, host: string, paths: string[]) {
  const times: number[] = []
  for (const path of paths) {
    const { status, ms } = await ask(port, path, { host, 'accept-encoding': encodings.gzip })
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    times.push(ms)
  }
  const counted = times.slice(100)
  return { p50: median(counted), p99: quantile(counted, 0.99) }
}

async function allSlugs(): Promise<string[]> {
  const { rows } = await db.execute(
    sql`select slug from briefs where published_version is not null order by slug`,
  )
  return z
    .array(z.object({ slug: z.string() }))
    .parse(rows)
    .map(({ slug }) => slug)
}

/** The same order in every run, far from that of writing. */
const shuffled = (paths: string[]) => paths.map((_, at) => paths[(at * 7_919) % paths.length] ?? '/')

function report(figures: Awaited<ReturnType<typeof measure>>): void {
  const { compared, half, cold, together, fresh, memory, memoryAfter } = figures
  printTable([
    ['what', 'site, requests/s', 'bare Node', 'ratio', 'lowest to highest', 'p99 ms'],
    ...compared.map(({ name, site, bare, ratio, low, high, p99 }) => [
      name,
      site.toFixed(0),
      bare.toFixed(0),
      ratio.toFixed(2),
      `${low.toFixed(2)} to ${high.toFixed(2)}`,
      p99.toFixed(2),
    ]),
  ])
  say('')
  printTable([
    ['what', 'measured', 'aim'],
    [
      `p99 at half of full load (${half.rate.toFixed(0)}/s), and of the bare server`,
      `${half.p99.toFixed(2)} ms, ${half.bareP99.toFixed(2)} ms`,
      'under 5 ms',
    ],
    ['cold render, median and p99', `${cold.p50.toFixed(1)} ms, ${cold.p99.toFixed(1)} ms`, 'under 15 ms'],
    ['renders of one cold story for 200 at once', String(together), '1'],
    [
      'publish to fresh, two instances, p50 and p99',
      `${fresh.p50.toFixed(0)} ms, ${fresh.p99.toFixed(0)} ms`,
      'p99 under 100 ms',
    ],
    [
      `resident memory with ${figures.stories} pages, and after the load`,
      `${memory} MB, ${memoryAfter} MB`,
      'under 500 MB',
    ],
  ])
}

const say = (line: string) => process.stdout.write(`${line}\n`)
