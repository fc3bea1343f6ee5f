import { rmSync } from 'node:fs'
import { closePool } from '@/db/client'
import { ensureDatabase, migrationLogins } from '@/db/embedded/ensure-database'
import { stopEmbedded } from '@/db/embedded/start'
import { migrate } from '@/db/migrate'
import { fillStories } from './fill-stories'

const dir = '.data-bench'

/** Runs a bench on its own database with this many invented stories, and leaves nothing behind. */
export async function withStories<Figures>(count: number, bench: () => Promise<Figures>): Promise<Figures> {
  await stopEmbedded(dir)
  rmSync(dir, { recursive: true, force: true })
  Object.assign(process.env, { DATA_DIR: dir, LOG_LEVEL: 'warn' })
  delete process.env.DATABASE_URL
  const database = await ensureDatabase()
  try {
    const { ownerUrl, appRole } = migrationLogins()
    await migrate(ownerUrl, appRole)
    if (count > 0) {
      process.stdout.write(`Writing ${count} stories …\n`)
      await fillStories(count)
    }
    return await bench()
  } finally {
    await closePool()
    await database.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
