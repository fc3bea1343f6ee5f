import type { Task } from 'graphile-worker'
import { renewLease } from '@/domain/jobs/renew-lease'
import { log } from '@/lib/log'
import { repeat } from './duties'

const renewMs = 5_000

/**
 * Does a job under its own lease, renewed every five seconds for as long as the job takes. A job that takes longer than
 * `longestMs` is given up with an error, so its slot is free and the queue tries again later.
 */
export const holdLease =
  (work: Task, longestMs: number): Task =>
  async (payload, helpers) => {
    const { id, locked_by: holder, task_identifier: task } = helpers.job
    if (!holder) throw new Error('a job that nobody holds')
    const renewing = repeat(renewMs, async () => {
      if (await renewLease({ jobId: id, holder })) return
      log.warn({ job: task, id }, 'a job was taken over by another worker')
      renewing.stop()
    })
    let limit: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      limit = setTimeout(() => reject(new Error(`not done after ${longestMs / 1_000} s`)), longestMs)
    })
    const working = (async () => await work(payload, helpers))()
    try {
      await Promise.race([working, tooLong])
    } finally {
      clearTimeout(limit)
      renewing.stop()
    }
  }
