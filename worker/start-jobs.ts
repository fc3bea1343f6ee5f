import { type WatchedThread, watchThread } from '@/lib/threads/watch-thread'

const entry = new URL('./enter-jobs.mjs', import.meta.url)
/** What a job reads and writes is bounded; a heap that grows beyond this means a bug. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

/**
 * Takes jobs in its own thread, which is started again whenever it is lost. Rejects when the first start fails,
 * as it does while the database is away.
 */
export const startJobs = (): Promise<WatchedThread> =>
  watchThread({ name: 'jobs', entry, resourceLimits, data: () => null })
