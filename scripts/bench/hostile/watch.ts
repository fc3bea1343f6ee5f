import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import { db } from '@/db/client'
import { quantile } from '../load/rounds'
import { Visitor } from './visitor'

/** What everybody else notices while a case runs: milliseconds, and megabytes above an idle site. */
export type Noticed = {
  cachedP99: number
  uncachedMax: number
  saveMax: number
  signIn: number
  mail: number
  memory: number
  cpuSeconds: number
}
export type Probe = {
  site: string
  pid: number
  idle: number
  email: string
  password: string
  writer: Visitor
  draft: string
  reader: FrontReader
}

const giveUp = 60_000

/**
 * Does the work of a case and meanwhile, for three seconds at least, what readers, writers, somebody who signs in and
 * the mail would do. What takes over a minute, or fails, counts as a minute.
 */
export async function watched<Value>(
  probe: Probe,
  work: () => Promise<Value>,
): Promise<{ value: Value; noticed: Noticed }> {
  const times = { uncached: [] as number[], save: [] as number[] }
  let over = false
  let memory = 0
  const cpu = cpuSecondsOf(probe.pid)
  const until = async (pause: number, step: () => Promise<void>) => {
    while (!over) {
      await step()
      await wait(pause)
    }
  }
  probe.reader.begin()
  const writers = until(500, () => editOnce(probe, times))
  const looks = until(200, async () => {
    memory = Math.max(memory, residentOf(probe.pid))
  })
  const [value, signIn, mail] = await Promise.all([
    work(),
    timed(async () => {
      const { address } = await new Visitor(probe.site).signIn(probe.email, probe.password)
      if (!address.startsWith('/desk')) throw new Error('not signed in')
    }),
    timed(mailOnce),
    wait(3_000),
  ])
  over = true
  const [cached] = await Promise.all([probe.reader.end(), writers, looks])
  const noticed = {
    cachedP99: quantile(cached, 0.99),
    uncachedMax: Math.max(...times.uncached),
    saveMax: Math.max(...times.save),
    signIn,
    mail,
    memory: memory - probe.idle,
    cpuSeconds: cpuSecondsOf(probe.pid) - cpu,
  }
  return { value, noticed }
}

let serial = 0
async function editOnce(
  { writer, draft }: Probe,
  times: { uncached: number[]; save: number[] },
): Promise<void> {
  let page: Awaited<ReturnType<Visitor['get']>> | null = null
  times.uncached.push(
    await timed(async () => {
      page = await writer.get(draft)
      if (page.status !== 200) throw new Error(`${draft} answered ${page.status}`)
    }),
  )
  const edited = page
  if (!edited) return
  serial += 1
  const headline = `Council buys three ferries, draft ${serial}`
  times.save.push(
    await timed(async () => {
      const { status } = await writer.send(edited, 'Save', { headline })
      if (status !== 200) throw new Error(`saving answered ${status}`)
    }),
  )
}

/** Reads the front page from another process, so that this one's parsing doesn't count. */
export type FrontReader = { begin: () => void; end: () => Promise<number[]>; stop: () => void }

const milliseconds = z.array(z.number())

/** Starts such a reader; `end` gives the milliseconds of every page since `begin`. */
export function startReader(site: string): FrontReader {
  const script = fileURLToPath(new URL('./reader.mjs', import.meta.url))
  const child = fork(script, [`${site}/`, String(giveUp)], { execArgv: [] })
  return {
    begin: () => child.send('begin'),
    end: () =>
      new Promise((resolve) => {
        child.once('message', (times) => resolve(milliseconds.parse(times)))
        child.send('end')
      }),
    stop: () => child.kill(),
  }
}

/** The job of a missing letter only looks it up and ends. */
async function mailOnce(): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from graphile_worker.add_job('mail.send', ${JSON.stringify({ mailId: v7() })}::json)`,
  )
  const id = rows[0]?.id ?? ''
  const left = async () =>
    (await db.execute(sql`select 1 from graphile_worker._private_jobs where id = ${id}`)).rows.length > 0
  for (const since = performance.now(); await left(); await wait(50))
    if (performance.now() - since > giveUp) throw new Error('the mail waits')
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  try {
    await work()
    return performance.now() - since
  } catch {
    return giveUp
  }
}

/** Megabytes that a process holds. */
export function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) / 1_024
}

/** Processor time of all threads of a process, in seconds; Linux counts it in hundredths. */
function cpuSecondsOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
