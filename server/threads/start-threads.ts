import { endAbandonedAttempts } from '@/domain/generation/end-attempts'
import { repeat } from '@/worker/duties'
import { startJobs } from '@/worker/start-jobs'
import { type RunningPages, startPages } from './start-pages'

export type RunningThreads = Pick<RunningPages, 'render' | 'makeWhole'> & {
  /** Takes no more jobs, and waits for those under way. */
  finishJobs: () => Promise<void>
  end: () => Promise<void>
}

/** Jobs wrap up what they can in this time; the remaining calls are cut off in order. */
const finishMs = 4_500
const endMs = 1_000

/**
 * Starts what is behind the gateway, pages and jobs in a thread each, and waits for both; rejects when one cannot
 * start. A thread that is lost later is restarted alone.
 */
export async function startThreads({ jobs }: { jobs: boolean }): Promise<RunningThreads> {
  const pages = await startPages()
  const worker = jobs
    ? await startJobs().catch(async (error) => {
        await pages.end(endMs)
        throw error
      })
    : null
  // A worker elsewhere may be killed and not come back; its editors must not wait for it.
  const looking = jobs ? null : repeat(5_000, endAbandonedAttempts)
  return {
    render: pages.render,
    makeWhole: pages.makeWhole,
    finishJobs: async () => worker?.finish(finishMs),
    end: async () => {
      looking?.stop()
      await Promise.all([pages.end(endMs), worker?.end(endMs)])
    },
  }
}
