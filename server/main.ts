import { existsSync } from 'node:fs'
import { ensureDatabase } from '@/db/embedded/ensure-database'
import { DatabaseProblem } from '@/db/embedded/problem'
import { demandMigrated } from '@/db/migrate'
import { EnvironmentError, env } from '@/lib/env'
import { log } from '@/lib/log'
import { runUntilStopped } from '@/lib/run-until-stopped'
import { startGateway } from './start-gateway'

/** `npm start`: the gateway, and in the same process the worker unless WORKER=off. */
await runUntilStopped({
  start: async (later) => {
    demandSettings()
    const database = await ensureDatabase()
    later(database.stop)
    await demandMigrated()
    const site = await startGateway()
    later(site.stop)
    log.info({ address: site.address }, 'the site answers')
  },
  onStopping: (reason) => log.info({ reason }, 'stopping'),
  wordsFor,
})

function demandSettings(): void {
  const { NODE_ENV, PUBLIC_URL, AUTH_SECRET } = env()
  if (NODE_ENV !== 'production') return
  const missing = [
    ...(PUBLIC_URL ? [] : ['PUBLIC_URL: the address readers use, such as https://news.example.org']),
    ...(AUTH_SECRET
      ? []
      : ['AUTH_SECRET: 32 random characters or more; "openssl rand -base64 32" makes some']),
  ]
  if (missing.length > 0) {
    throw new EnvironmentError(`npm start needs these variables.\n${missing.join('\n')}`)
  }
  if (!existsSync('.next/BUILD_ID')) {
    throw new EnvironmentError('There is no production build yet. Run "npm run build" first.')
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${env().PORT} is taken by another program. Stop it, or choose another one with PORT.`
  }
  if (!(error instanceof Error)) return String(error)
  const isKnown = error instanceof DatabaseProblem || error instanceof EnvironmentError
  return isKnown ? error.message : String(error.stack)
}
