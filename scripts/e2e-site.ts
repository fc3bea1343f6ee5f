import { rmSync } from 'node:fs'
import { stopEmbedded } from '@/db/embedded/start'
import { asOwner, onDatabase } from '@/db/testing/as-owner'
import { startSite } from './start/site'

const dir = '.data-e2e'

/** The site that the end-to-end tests visit: production build, fresh database, demonstration content. */
async function main(): Promise<void> {
  await stopEmbedded(dir)
  rmSync(dir, { recursive: true, force: true })
  Object.assign(process.env, { DATA_DIR: dir, WORKER: 'on' })
  if (process.env.DATABASE_URL) await freshDatabase(process.env.DATABASE_URL)
  const { address } = await startSite({ mode: 'production', seed: true })
  process.stdout.write(`The site for the tests is at ${address}\n`)
}

/** On a server that was named, a database of its own beside the named one. */
async function freshDatabase(url: string): Promise<void> {
  const ownerUrl = process.env.MIGRATE_DATABASE_URL ?? url
  await asOwner(ownerUrl, async (client) => {
    await client.query('drop database if exists lensroom_e2e with (force)')
    await client.query('create database lensroom_e2e')
  })
  process.env.DATABASE_URL = onDatabase(url, 'lensroom_e2e')
  process.env.MIGRATE_DATABASE_URL = onDatabase(ownerUrl, 'lensroom_e2e')
}

await main()
