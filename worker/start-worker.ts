import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { beat } from '@/domain/jobs/beat'
import { releaseSilentWorkers } from '@/domain/jobs/release-silent-workers'
import { sweep } from '@/domain/jobs/sweep'
import { keepShipped } from '@/domain/prompts/keep-shipped'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { tasks } from './tasks'

export type RunningWorker = { stop: () => Promise<void> }

/**
 * Takes jobs from the queue, six at once, until it is stopped; starts again after the database was away.
 * Says each five seconds that it is alive, and gives back what silent workers hold.
 */
export async function startWorker(): Promise<RunningWorker> {
  const alive = new Set<string>()
  const pool = newPool()
  let stopped = false
  await beforeFirstJob()
  let runner = await startRunner(pool, alive)
  const watch = async (): Promise<void> => {
    await runner.promise.catch((error) => log.error({ err: error }, 'the worker stopped'))
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      if (stopped) return
      const again = await startRunner(pool, alive).catch(() => null)
      if (again) {
        runner = again
        return watch()
      }
    }
  }
  const watching = watch()
  const timers = [
    every(5_000, () => beat([...alive])),
    every(60_000, async () => {
      await releaseSilentWorkers()
      await sweep()
    }),
  ]
  return {
    stop: async () => {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      await runner.stop().catch(() => {})
      await watching
      await pool.end()
    },
  }
}

async function beforeFirstJob(): Promise<void> {
  await releaseSilentWorkers()
  await sweep()
  await keepShipped({ kind: 'system', job: 'start' }, {})
}

async function startRunner(pgPool: pg.Pool, alive: Set<string>): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  // The queue notes the pool, not the single worker, as holder of a job.
  events.on('pool:create', ({ workerPool }) => {
    alive.clear()
    alive.add(workerPool.id)
    quietly(() => beat([workerPool.id]))
  })
  events.on('job:failed', ({ job, error }) =>
    log.error({ err: error, job: job.task_identifier }, 'a job failed'),
  )
  return run({
    pgPool,
    taskList: tasks,
    concurrency: 6,
    pollInterval: 1_000,
    noHandleSignals: true,
    parsedCronItems: [],
    gracefulShutdownAbortTimeout: 3_000,
    events,
    logger,
  })
}

function newPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 8,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 8_000,
    keepAlive: true,
    application_name: 'lensroom worker',
  })
  const onLost = (error: Error) =>
    log.warn({ reason: error.message }, 'the worker lost a database connection')
  pool.on('error', onLost).on('connect', (client) => client.on('error', onLost))
  return pool
}

const every = (milliseconds: number, work: () => Promise<void>) =>
  setInterval(() => quietly(work), milliseconds)

function quietly(work: () => Promise<void>): void {
  work().catch((error) => log.warn({ err: error }, 'a duty of the worker has to wait'))
}

const logger = new Logger((scope) => (level, message) => {
  if (level === 'error') log.error({ ...scope }, message)
  else if (level === 'warning') log.warn({ ...scope }, message)
  else log.debug({ ...scope }, message)
})
