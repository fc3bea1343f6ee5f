import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { log } from '@/lib/log'

type Plan = { pgPool: pg.Pool; taskList: TaskList; slots: number; pollMs: number }
export type RunningLane = {
  /** Takes no more jobs; resolves when those under way are done. */
  stop: () => Promise<void>
}

const restMs = 2_000

/** Takes the jobs of a list from the queue, `slots` at once, until it is stopped; starts again after the database was away. */
export async function startLane(plan: Plan): Promise<RunningLane> {
  let stopped = false
  let runner = await startRunner(plan)
  const watch = async (): Promise<void> => {
    await runner.promise.catch((error) => log.error({ err: error }, 'the worker stopped'))
    while (!stopped) {
      await pause(restMs)
      if (stopped) return
      const again = await startRunner(plan).catch(() => null)
      if (again) {
        runner = again
        return watch()
      }
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      stopped = true
      await runner.stop().catch(() => {})
      await watching
    },
  }
}

function startRunner({ pgPool, taskList, slots, pollMs }: Plan): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('job:failed', ({ job, error }) =>
    log.error({ err: error, job: job.task_identifier }, 'a job failed'),
  )
  return run({
    pgPool,
    taskList,
    concurrency: slots,
    pollInterval: pollMs,
    noHandleSignals: true,
    parsedCronItems: [],
    gracefulShutdownAbortTimeout: 3_000,
    events,
    logger,
  })
}

const logger = new Logger((scope) => (level, message) => {
  if (level === 'error') log.error({ ...scope }, message)
  else if (level === 'warning') log.warn({ ...scope }, message)
  else log.debug({ ...scope }, message)
})
