import { type KeptThread, keepThread } from '@/lib/threads/keep-thread'

const entry = new URL('./enter-jobs.mjs', import.meta.url)
/** What a job reads and writes is bounded; a heap that grows beyond this has a fault. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

/**
 * Takes jobs in its own thread, which is started again whenever it is lost. Rejects when the first start fails,
 * as it does while the database is away.
 */
export const startJobs = (): Promise<KeptThread> =>
  keepThread({ name: 'jobs', entry, resourceLimits, data: () => null })
