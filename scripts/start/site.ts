import { ensureDatabase, migrationLogins } from '@/db/embedded/ensure-database'
import { migrate } from '@/db/migrate'
import { env } from '@/lib/env'
import { runUntilStopped } from '@/lib/run-until-stopped'
import { build, isBuilt } from './build'
import { claimSite } from './claim'
import { demandSpace } from './disk'
import { demandFreePort } from './port'
import { wordsFor } from './problem'
import { ensureSecret } from './secret'
import { step } from './step'

type Options = { mode: 'production' | 'development'; seed: boolean }
type Account = { email: string; role: string; password: string | null }
export type RunningSite = { address: string; accounts: Account[] }

/**
 * Starts a whole site in this process: database, migrations, secret, build, demonstration content, front and
 * worker. What was started is stopped when the process is asked to end, or when a later step fails.
 */
export function startSite(options: Options): Promise<RunningSite> {
  return runUntilStopped({
    start: (later) => start(options, later),
    onStopping: () => process.stdout.write('\nStopping …\n'),
    wordsFor,
  })
}

async function start(
  { mode, seed }: Options,
  later: (stop: () => Promise<void>) => void,
): Promise<RunningSite> {
  Object.assign(process.env, { NODE_ENV: mode })
  const { PORT, DATA_DIR, DATABASE_URL } = env()
  demandSpace(DATA_DIR)
  await demandFreePort(PORT, DATA_DIR)
  const database = await step(
    DATABASE_URL ? 'Reaching the database in DATABASE_URL' : 'Starting the embedded PostgreSQL',
    ensureDatabase,
  )
  later(database.stop)
  const { ownerUrl, appRole } = migrationLogins()
  await step('Bringing the database up to date', () => migrate(ownerUrl, appRole))
  ensureSecret()
  if (mode === 'production' && !isBuilt()) {
    await step('Building the site (after a change of the program, about a minute)', () =>
      build((child) => later(async () => void child.kill())),
    )
  }
  // After the build, which may fail: passwords made here are shown only once.
  const accounts = seed ? await step('Filling the demonstration newsroom', seedDemo) : []
  const { startGateway } = await import('@/server/start-gateway')
  const front = await step('Starting the site', () => startGateway({ dev: mode === 'development' }))
  later(front.stop)
  const release = claimSite(DATA_DIR, PORT)
  later(async () => release())
  return { address: front.address, accounts }
}

async function seedDemo(): Promise<Account[]> {
  const { seed } = await import('../demo/seed')
  const { accounts } = await seed((line) => process.stdout.write(`  ${line}\n`))
  return accounts
}
