import { ensureDatabase } from '@/db/embedded/ensure-database'
import { DatabaseProblem } from '@/db/embedded/problem'
import { demandMigrated } from '@/db/migrate'
import { EnvironmentError, env } from '@/lib/env'
import { log } from '@/lib/log'
import { onStop } from '@/lib/stop-signals'
import { startWorker } from '@/worker/start-worker'
import { startFront } from './start-front'

/** `npm start`: the front, and in the same process the worker unless WORKER=off. */
async function main(): Promise<void> {
  demandSettings()
  const database = await ensureDatabase()
  await demandMigrated()
  const site = await startFront()
  const worker = env().WORKER === 'on' ? await startWorker() : null
  log.info({ address: site.address }, 'the site answers')
  onStop(async (reason) => {
    log.info({ reason }, 'stopping')
    await Promise.all([site.stop(), worker?.stop()])
    await database.stop()
  })
}

function demandSettings(): void {
  const { NODE_ENV, PUBLIC_URL, AUTH_SECRET } = env()
  if (NODE_ENV !== 'production') return
  const missing = [
    ...(PUBLIC_URL ? [] : ['PUBLIC_URL: the address readers use, such as https://news.example.org']),
    ...(AUTH_SECRET
      ? []
      : ['AUTH_SECRET: 32 random characters or more; "openssl rand -base64 32" makes some']),
  ]
  if (missing.length > 0)
    throw new EnvironmentError(`npm start needs these variables.\n${missing.join('\n')}`)
}

main().catch((error) => {
  const known = error instanceof DatabaseProblem || error instanceof EnvironmentError
  process.stderr.write(`${known ? error.message : wordsFor(error)}\n`)
  process.exit(1)
})

function wordsFor(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${env().PORT} is taken by another program. Stop it, or choose another one with PORT.`
  }
  return error instanceof Error ? String(error.stack) : String(error)
}
