import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { db } from '@/db/client'
import { rateLimits } from '@/db/schema/users'
import { type Case, cases, pages } from './hostile/cases'
import { startPages } from './hostile/servers'
import { password, withHostileSite } from './hostile/site'
import { Visitor } from './hostile/visitor'
import { type Noticed, residentOf, startReader, watched } from './hostile/watch'
import { printTable } from './print-table'
import { withStories } from './with-stories'

type Row = Noticed & { kind: Case['kind']; name: string; said: string; misses: string[] }

/** The most that anybody else may notice while a case runs: milliseconds, and megabytes for memory. */
const limits = {
  cachedP99: 50,
  uncachedMax: 2_000,
  saveMax: 2_000,
  signIn: 3_000,
  mail: 10_000,
  memory: 300,
} as const

/**
 * Hostile texts, drafts, pages, answers and addresses against a separate site, one after the other: what each costs,
 * what the product says, and what everybody else notices meanwhile. --only WORD,WORD (kinds or parts of names), --json.
 * Needs a production build and Linux.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
  })
  const only = values.only.split(',')
  const chosen = cases.filter(({ kind, name }) => only.some((word) => kind === word || name.includes(word)))
  const pageServer = await startPages(pages)
  const rows = await withStories(0, () =>
    withHostileSite(pageServer.url, async ({ address, pid }) => {
      const writer = await aVisitor(address, 'writer')
      const visitor = await aVisitor(address, 'editor')
      const reader = startReader(address)
      const probe = {
        reader,
        site: address,
        pid,
        email: 'editor@demo.lensroom.test',
        password,
        idle: await idleOf(pid),
        writer,
        draft: await aDraft(writer),
      }
      const slug = /\/stories\/[\w-]+/.exec((await writer.get('/')).html)?.[0] ?? ''
      const measured: Row[] = []
      for (const one of chosen) {
        // Hourly limits per person aren't what is measured here.
        await db.delete(rateLimits)
        const { value, noticed } = await watched(probe, () =>
          one
            .act({ visitor, slug, site: address, pages: pageServer.url })
            .catch((error: unknown) => String(error)),
        )
        measured.push(rowOf(one, value, noticed))
        process.stdout.write(`${measured.length} of ${chosen.length}: ${one.kind}, ${one.name}: ${value}\n`)
      }
      reader.stop()
      return measured
    }),
  )
  pageServer.stop()
  print(rows)
  if (values.json) process.stdout.write(`${JSON.stringify({ limits, rows })}\n`)
}

function rowOf({ kind, name }: Case, said: string, noticed: Noticed): Row {
  const misses = Object.entries(limits).flatMap(([what, limit]) =>
    Object.entries(noticed).some(([key, value]) => key === what && value > limit) ? [what] : [],
  )
  return { kind, name, said, misses, ...noticed }
}

async function aVisitor(address: string, role: string): Promise<Visitor> {
  const visitor = new Visitor(address)
  await visitor.signIn(`${role}@demo.lensroom.test`, password)
  return visitor
}

/** The address of an empty brief that is saved again and again. */
async function aDraft(writer: Visitor): Promise<string> {
  const { address } = await writer.send(await writer.get('/desk/new'), 'Start without a source', {})
  return new URL(address, 'http://site').pathname
}

/** The most that the site holds in five quiet seconds. */
async function idleOf(pid: number): Promise<number> {
  let most = 0
  for (let looks = 0; looks < 20; looks++) {
    await wait(250)
    most = Math.max(most, residentOf(pid))
  }
  return most
}

function print(rows: Row[]): void {
  const whole = (value: number) => (value >= 60_000 ? 'over 60 s' : String(Math.round(value)))
  printTable([
    ['kind', 'case', 'CPU, s', 'memory, MB', 'hit p99', 'page', 'save', 'sign-in', 'mail', 'misses', 'said'],
    ...rows.map((row) => [
      ...[row.kind, row.name, row.cpuSeconds.toFixed(1), `+${whole(row.memory)}`, whole(row.cachedP99)],
      ...[row.uncachedMax, row.saveMax, row.signIn, row.mail].map(whole),
      ...[row.misses.join(' ') || '-', row.said],
    ]),
  ])
  const bad = rows.filter(({ misses }) => misses.length > 0).length
  process.stdout.write(`\n${rows.length} cases, ${bad} beyond a limit. Times in milliseconds.\n`)
}
