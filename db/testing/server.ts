import { createHash } from 'node:crypto'
import { startEmbedded } from '@/db/embedded/start'
import { migrate, migrationsKey } from '@/db/migrate'
import { appRole } from '@/db/roles'
import { asOwner, onDatabase } from './as-owner'

/** Where tests make their databases, and the migrated one that they copy. */
export type TestServer = { ownerUrl: string; appUrl: string; template: string }

/**
 * The server for tests: the one in DATABASE_URL when that is set, else the embedded one in `.data-test`,
 * which goes on running for the next run. The template is made once for each set of migrations.
 */
export async function testServer(): Promise<TestServer> {
  const { ownerUrl, appUrl } = process.env.DATABASE_URL
    ? await given(process.env.DATABASE_URL)
    : await embedded()
  const template = `lensroom_template_${digest(migrationsKey() + new URL(appUrl).username).slice(0, 16)}`
  await makeTemplate(ownerUrl, template, new URL(appUrl).username)
  return { ownerUrl, appUrl, template }
}

async function embedded() {
  const server = await startEmbedded('.data-test', {
    max_connections: '300',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  })
  return { ownerUrl: server.ownerUrl('postgres'), appUrl: server.appUrl('postgres') }
}

/** On somebody's own server the tests use a separate role, with a password only its owner can compute. */
async function given(databaseUrl: string) {
  const ownerUrl = process.env.MIGRATE_DATABASE_URL ?? databaseUrl
  const appUrl = new URL(databaseUrl)
  if (appUrl.username !== new URL(ownerUrl).username) return { ownerUrl, appUrl: databaseUrl }
  const password = digest(`test role of ${ownerUrl}`)
  await asOwner(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('lensroom_test_role'))`)
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [`${appRole}_test`])
    const verb = rowCount ? 'alter' : 'create'
    await client.query(`${verb} role ${appRole}_test login password ${client.escapeLiteral(password)}`)
  })
  appUrl.username = `${appRole}_test`
  appUrl.password = password
  return { ownerUrl, appUrl: appUrl.href }
}

async function makeTemplate(ownerUrl: string, template: string, role: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('lensroom_template'))`)
    const there = await client.query('select 1 from pg_database where datname = $1', [template])
    if (there.rowCount) return
    const half = `${template}_half`
    await client.query(`drop database if exists ${half} with (force)`)
    await client.query(`create database ${half}`)
    await migrate(onDatabase(ownerUrl, half), role)
    await client.query(`alter database ${half} rename to ${template}`)
    await client.query(`alter database ${template} with allow_connections false`)
  })
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
