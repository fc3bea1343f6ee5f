import { closePool } from '@/db/client'
import { ensureDatabase, migrationLogins } from '@/db/embedded/ensure-database'
import { migrate } from '@/db/migrate'
import { wordsFor } from './start/problem'

/** `npm run db:migrate`: brings the database to this version. */
async function main(): Promise<void> {
  const database = await ensureDatabase()
  const { ownerUrl, appRole } = migrationLogins()
  await migrate(ownerUrl, appRole)
  await closePool()
  await database.stop()
  process.stdout.write('The database is up to date.\n')
}

main().catch((error) => {
  process.stderr.write(`${wordsFor(error)}\n`)
  process.exit(1)
})
