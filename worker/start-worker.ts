import pg from 'pg'
import { claimant } from '@/domain/generation/claimant'
import { endAbandonedAttempts, endAttemptsInHand } from '@/domain/generation/end-attempts'
import { beat } from '@/domain/jobs/beat'
import { releaseLostJobs } from '@/domain/jobs/release-lost-jobs'
import { keepShipped } from '@/domain/prompts/keep-shipped'
import { publishWhatIsDue, sweep } from '@/domain/publication/sweep'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { quietly, repeat } from './duties'
import { holdLease } from './hold-lease'
import { lanes, longestMs } from './lanes'
import { startLane } from './start-lane'
import { tasks } from './tasks'

export type RunningWorker = { stop: () => Promise<void> }

/** How long stopping may take: first for jobs to end, then for calls that were cut off. */
const grace = { jobsMs: 2_000, brokenOffMs: 1_500, poolMs: 500 }

/**
 * Takes jobs from the queue until it is stopped, with separate slots for due publications. Every five seconds it
 * reports that it's alive, returns the jobs and ends the attempts of silent workers, and publishes what is due.
 */
export async function startWorker(): Promise<RunningWorker> {
  const pool = newPool()
  await beat([claimant])
  await releaseLostJobs()
  await endAbandonedAttempts()
  await sweep()
  await keepShipped({ kind: 'system', job: 'start' }, {})
  const running = await Promise.all(
    lanes.map(({ kinds, slots, pollMs }) => {
      const taskList = Object.fromEntries(
        kinds.map((kind) => [kind, holdLease(tasks[kind], longestMs[kind])]),
      )
      return startLane({ pgPool: pool, taskList, slots, pollMs })
    }),
  )
  // Each on its own timer: one that waits for a lock must not hold up the others.
  const duties = [
    repeat(5_000, () => beat([claimant])),
    repeat(5_000, publishWhatIsDue),
    repeat(5_000, endAbandonedAttempts),
    repeat(5_000, releaseLostJobs),
    repeat(60_000, sweep),
  ]
  return {
    stop: async () => {
      let isOver = false
      const stopping = Promise.all(running.map((lane) => lane.stop())).then(() => {
        isOver = true
      })
      await Promise.race([stopping, pause(grace.jobsMs)])
      await quietly(endAttemptsInHand)
      await Promise.race([stopping, pause(grace.brokenOffMs)])
      for (const duty of duties) duty.stop()
      // The queue records the end of a job in the background. A job that still hangs keeps its connection.
      if (isOver && (await isAtRest(pool))) await Promise.race([pool.end(), pause(grace.poolMs)])
    },
  }
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

/** Whether the pool falls idle within a bounded time. */
async function isAtRest(pool: pg.Pool): Promise<boolean> {
  const isBusy = () => pool.waitingCount > 0 || pool.idleCount < pool.totalCount
  for (let waited = 0; waited < grace.poolMs && isBusy(); waited += 25) await pause(25)
  return !isBusy()
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
