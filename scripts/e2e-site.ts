import { rmSync } from 'node:fs'
import { stopEmbedded } from '@/db/embedded/start'
import { asOwner, onDatabase } from '@/db/testing/as-owner'
import { siteDatabase, siteDir } from '@/e2e/fixtures/site'
import { startSite } from './start/site'

/** The site that the end-to-end tests visit: production build, fresh database, demonstration content. */
async function main(): Promise<void> {
  await stopEmbedded(siteDir)
  rmSync(siteDir, { recursive: true, force: true })
  Object.assign(process.env, { DATA_DIR: siteDir, WORKER: 'on' })
  if (process.env.DATABASE_URL) await freshDatabase(process.env.DATABASE_URL)
  const { address } = await startSite({ mode: 'production', seed: true })
  process.stdout.write(`The site for the tests is at ${address}\n`)
}

/** If DATABASE_URL names a server, a separate database on it. */
async function freshDatabase(url: string): Promise<void> {
  const ownerUrl = process.env.MIGRATE_DATABASE_URL ?? url
  await asOwner(ownerUrl, async (client) => {
    await client.query(`drop database if exists ${siteDatabase} with (force)`)
    await client.query(`create database ${siteDatabase}`)
  })
  process.env.DATABASE_URL = onDatabase(url, siteDatabase)
  process.env.MIGRATE_DATABASE_URL = onDatabase(ownerUrl, siteDatabase)
}

await main()
