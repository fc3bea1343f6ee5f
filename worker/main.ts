import { ensureDatabase } from '@/db/embedded/ensure-database'
import { DatabaseProblem } from '@/db/embedded/problem'
import { demandMigrated } from '@/db/migrate'
import { EnvironmentError } from '@/lib/env'
import { log } from '@/lib/log'
import { onStop } from '@/lib/stop-signals'
import { startWorker } from './start-worker'

/** `npm run worker`: takes jobs for a front that was started with WORKER=off. */
async function main(): Promise<void> {
  const database = await ensureDatabase()
  await demandMigrated()
  const worker = await startWorker()
  log.info('the worker takes jobs')
  onStop(async () => {
    await worker.stop()
    await database.stop()
  })
}

main().catch((error) => {
  const known = error instanceof DatabaseProblem || error instanceof EnvironmentError
  process.stderr.write(`${known ? error.message : String(error?.stack ?? error)}\n`)
  process.exit(1)
})
