import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { closePool } from '@/db/client'
import { asOwner, onDatabase } from './as-owner'

/** Each test file gets a fresh copy of the migrated database and connects as the application's role. */
const { ownerUrl, appUrl, template } = inject('testServer')
const database = `lensroom_test_${randomBytes(8).toString('hex')}`

await asOwner(ownerUrl, (client) => client.query(`create database ${database} template ${template}`))

process.env.DATABASE_URL = onDatabase(appUrl, database)
process.env.MIGRATE_DATABASE_URL = onDatabase(ownerUrl, database)
process.env.AUTH_SECRET = 'a secret for tests only, never for a site'
delete process.env.PUBLIC_URL
// Something the previous file left running may have reopened its pool.
await closePool()

afterAll(async () => {
  await closePool()
  await asOwner(ownerUrl, (client) => client.query(`drop database if exists ${database} with (force)`))
})
