import { parseArgs } from 'node:util'
import { z } from 'zod'
import { freePort } from '@/db/embedded/free-port'
import { hostileAddresses } from '@/server/cache/testing/hostile-addresses'
import { ask } from './load/ask'
import { end, runOnOther, startInstance } from './load/instances'
import { quantile } from './load/rounds'
import { printTable } from './print-table'
import { inventedTopics } from './story-words'
import { withStories } from './with-stories'

const clients = 8
const sent = z.object({ requests: z.number(), perSecond: z.number(), p50: z.number(), p99: z.number() })

/** The missing pages that eight clients ask for, each address a few thousand times as often as it is remembered. */
const kinds = {
  sitemaps: ['missing sitemaps'],
  stories: ['missing stories', 'parts of missing stories'],
  months: ['missing months', 'impossible days'],
  'topics and lenses': ['missing topics', 'missing lenses', 'missing names for programs'],
} as const
type Kind = keyof typeof kinds
const allKinds: Kind[] = ['sitemaps', 'stories', 'months', 'topics and lenses']

/**
 * What searching readers wait for while eight clients ask for missing pages, and without them, on one site with many
 * stories. --stories N (100000), --seconds N (8) for each kind, --json. Needs a production build.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      stories: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '8' },
      json: { type: 'boolean', default: false },
    },
  })
  const measured = await withStories(Number(values.stories), async () => {
    const port = await freePort()
    const host = `localhost:${port}`
    const site = await startInstance(port, `http://${host}`)
    try {
      return await measureMissing({ port, host, seconds: Number(values.seconds) })
    } finally {
      await end(site)
    }
  })
  printTable([
    [
      'while eight clients ask for missing',
      'search p50 ms',
      'p95 ms',
      'alone, p95 ms',
      'ratio',
      'failures',
      'missing/s',
      'p99 ms',
    ],
    ...measured.map(({ kind, alone, together, missing }) => [
      ...[kind, together.p50.toFixed(1), together.p95.toFixed(1), alone.p95.toFixed(1)],
      ...[(together.p95 / alone.p95).toFixed(2), String(together.failures)],
      ...[missing.perSecond.toFixed(0), missing.p99.toFixed(1)],
    ]),
  ])
  if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`)
}

type Site = { port: number; host: string; seconds: number }
type Searched = { p50: number; p95: number; searches: number; failures: number }
export type MissingMeasured = {
  kind: Kind
  alone: Searched
  together: Searched
  missing: z.infer<typeof sent>
}

/** Measures a site that runs: one reader who searches, first alone and then beside the eight, for each kind of page. */
export async function measureMissing({ port, host, seconds }: Site): Promise<MissingMeasured[]> {
  const search = (forSeconds: number) => searching({ port, host, seconds: forSeconds })
  await search(seconds)
  const measured: MissingMeasured[] = []
  for (const kind of allKinds) {
    process.stdout.write(`Asking for missing ${kind} …\n`)
    const alone = await search(seconds)
    const target = { slug: 'nobody', lensKeys: ['household'], versions: 1 }
    const paths = kinds[kind].flatMap((one) => hostileAddresses(one, 3_000, target))
    // The searches begin after the clients, and end before them.
    const load = { port, host, paths, headers: {}, connections: clients, seconds: seconds + 4 }
    const missing = runOnOther('scripts/bench/load/child.ts', load, sent)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const together = await search(seconds)
    measured.push({ kind, alone, together, missing: await missing })
  }
  return measured
}

/** One search after the other, the same ones in every run. */
async function searching({ port, host, seconds }: Site): Promise<Searched> {
  const words = inventedTopics.flatMap(([, , things]) => things.split(' '))
  const times: number[] = []
  let failures = 0
  const until = performance.now() + seconds * 1_000
  for (let n = 0; performance.now() < until; n++) {
    const q = [words[n % words.length], n % 3 === 0 ? 'council' : ''].join(' ').trim()
    const { status, ms } = await ask(port, `/search?${new URLSearchParams({ q })}`, { host })
    if (status !== 200) failures++
    times.push(ms)
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), searches: times.length, failures }
}
