import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { inArray } from 'drizzle-orm'
import { closePool, db } from '@/db/client'
import { ensureDatabase, migrationLogins } from '@/db/embedded/ensure-database'
import { stopEmbedded } from '@/db/embedded/start'
import { migrate } from '@/db/migrate'
import { generationAttempts } from '@/db/schema/lenses'
import { workerHeartbeats } from '@/db/schema/newsroom'
import type { UserActor } from '@/domain/actor'
import { attachScript } from '@/domain/briefs/attach-script'
import { onArrivingText } from '@/domain/jobs/desk-activity'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { aBrief, aPerson } from '@/domain/testing/newsroom'
import { lensLibrary } from '../demo/content/lenses'
import { must } from '../demo/must'
import { seedLibrary } from '../demo/seed-library'
import { printTable } from './print-table'

const dir = '.data-bench'
const lensMs = 1_000

type Figures = { lenses: number; totalMs: number; firstSentenceMs: number; oneAfterAnotherMs: number }

/**
 * Times how long lenses take from the request to the last stored text, with a worker in its own process and
 * recorded answers that take one second per lens: six of one brief, then twelve of two. --runs N (5), --json.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
  })
  await stopEmbedded(dir)
  rmSync(dir, { recursive: true, force: true })
  Object.assign(process.env, { DATA_DIR: dir, LOG_LEVEL: 'warn' })
  delete process.env.DATABASE_URL
  const database = await ensureDatabase()
  const { ownerUrl, appRole } = migrationLogins()
  await migrate(ownerUrl, appRole)
  const worker = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await seedLibrary(await aPerson('admin'))
    const writer = await aPerson('writer')
    await untilItWorks(worker)
    // The first request also loads what only requests need; it is reported separately.
    const cold = await timed(writer, 1)
    const six = await several(Number(values.runs), () => timed(writer, 1))
    const twelve = await several(Number(values.runs), () => timed(writer, 2))
    report({ cold, six, twelve }, values.json)
  } finally {
    await ended(worker)
    await closePool()
    await database.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The worker has said that it is alive. */
async function untilItWorks(worker: ChildProcess): Promise<void> {
  for (let looks = 0; looks < 600 && worker.exitCode === null; looks++) {
    const beats = await db.select({ id: workerHeartbeats.workerId }).from(workerHeartbeats)
    if (beats.length > 0) return
    await wait(100)
  }
  throw new Error('the worker did not start')
}

async function timed(writer: UserActor, briefs: number): Promise<Figures> {
  const ids: string[] = []
  for (let n = 0; n < briefs; n++) ids.push(await aScriptedBrief(writer))
  let firstAt = 0
  const stop = await onArrivingText(() => {
    firstAt ||= performance.now()
  })
  const start = performance.now()
  for (const briefId of ids) must('ask for lenses', await requestLenses(writer, { briefId }))
  const latencies = await untilStored(ids)
  const totalMs = performance.now() - start
  await stop()
  return {
    lenses: latencies.length,
    totalMs: Math.round(totalMs),
    firstSentenceMs: Math.round(firstAt - start),
    oneAfterAnotherMs: latencies.reduce((sum, latency) => sum + latency, 0),
  }
}

async function aScriptedBrief(writer: UserActor): Promise<string> {
  const { id } = await aBrief(writer)
  const evidence = [{ source: 1, sentence: 1 }]
  const value = {
    sentences: [
      { text: 'The council raised bus fares.', kind: 'reported', evidence },
      { text: 'Riders may notice it first.', kind: 'inference', evidence },
      { text: 'Some could look for another way to work.', kind: 'inference', evidence },
    ],
  }
  const answers = Object.fromEntries(
    lensLibrary.map(({ key }) => [`lens:${key}`, [{ value, delayMs: lensMs }]]),
  )
  const system = { kind: 'system', job: 'bench' } as const
  must('attach a script', await attachScript(system, { briefId: id, script: { answers } }))
  return id
}

/** How long each provider took, once every attempt of the briefs has ended. Throws if one failed. */
async function untilStored(briefIds: string[]): Promise<number[]> {
  for (let looks = 0; looks < 3_000; looks++) {
    const rows = await db
      .select({ state: generationAttempts.state, latencyMs: generationAttempts.latencyMs })
      .from(generationAttempts)
      .where(inArray(generationAttempts.briefId, briefIds))
    if (rows.some(({ state }) => state === 'failed')) throw new Error('an attempt failed')
    if (rows.every(({ state }) => state === 'done')) return rows.map(({ latencyMs }) => latencyMs ?? 0)
    await wait(10)
  }
  throw new Error('the lenses did not arrive within half a minute')
}

/** The run with the middle total. */
async function several(runs: number, once: () => Promise<Figures>): Promise<Figures> {
  const all: Figures[] = []
  for (let n = 0; n < runs; n++) all.push(await once())
  const middle = all.toSorted((a, b) => a.totalMs - b.totalMs)[Math.floor(runs / 2)]
  if (!middle) throw new Error('Give one run or more.')
  return middle
}

function report(figures: { cold: Figures; six: Figures; twelve: Figures }, json: boolean): void {
  const row = (name: string, { lenses, totalMs, firstSentenceMs, oneAfterAnotherMs }: Figures) =>
    [name, lenses, totalMs, firstSentenceMs, oneAfterAnotherMs].map(String)
  printTable([
    ['what', 'lenses', 'total ms', 'first sentence ms', 'one after another ms'],
    row('the first request', figures.cold),
    row('one brief, median', figures.six),
    row('two briefs, median', figures.twelve),
  ])
  if (json) process.stdout.write(`${JSON.stringify(figures)}\n`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await over
}
