import { ensureDatabase } from '@/db/embedded/ensure-database'
import { DatabaseProblem } from '@/db/embedded/problem'
import { demandMigrated } from '@/db/migrate'
import { EnvironmentError } from '@/lib/env'
import { log } from '@/lib/log'
import { runUntilStopped } from '@/lib/run-until-stopped'
import { startJobs } from './start-jobs'

/** `npm run worker`: takes jobs for a gateway that was started with WORKER=off. */
await runUntilStopped({
  start: async (later) => {
    const database = await ensureDatabase()
    later(database.stop)
    await demandMigrated()
    const jobs = await startJobs()
    later(async () => {
      await jobs.finish(4_500)
      await jobs.end(1_000)
    })
    log.info('the worker takes jobs')
  },
  onStopping: (reason) => log.info({ reason }, 'stopping'),
  wordsFor: (error) => {
    if (!(error instanceof Error)) return String(error)
    const isKnown = error instanceof DatabaseProblem || error instanceof EnvironmentError
    return isKnown ? error.message : String(error.stack)
  },
})
