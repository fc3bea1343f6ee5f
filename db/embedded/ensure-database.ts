import pg from 'pg'
import { env } from '@/lib/env'
import { DatabaseProblem } from './problem'
import { startEmbedded } from './start'

const name = 'lensroom'

export type OpenDatabase = { embedded: boolean; stop: () => Promise<void> }

/**
 * Makes sure that DATABASE_URL leads to a database that answers: the one it names, or else the embedded
 * one in DATA_DIR, which is started. Throws DatabaseProblem in words that say what to do.
 */
export async function ensureDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL, MIGRATE_DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL) {
    await demandAnswer('DATABASE_URL', DATABASE_URL)
    if (MIGRATE_DATABASE_URL) await demandAnswer('MIGRATE_DATABASE_URL', MIGRATE_DATABASE_URL)
    return { embedded: false, stop: async () => {} }
  }
  const server = await startEmbedded(DATA_DIR, {}, { watch: true })
  await createDatabase(server.ownerUrl('postgres'))
  process.env.DATABASE_URL = server.appUrl(name)
  process.env.MIGRATE_DATABASE_URL = server.ownerUrl(name)
  return { embedded: true, stop: server.stop }
}

/** Who migrates, and the role that the application connects as when that is somebody else. */
export function migrationLogins(): { ownerUrl: string; appRole: string } {
  const { DATABASE_URL, MIGRATE_DATABASE_URL } = env()
  if (!DATABASE_URL) throw new Error('ensureDatabase() comes first')
  return {
    ownerUrl: MIGRATE_DATABASE_URL ?? DATABASE_URL,
    appRole: decodeURIComponent(new URL(DATABASE_URL).username),
  }
}

async function demandAnswer(variable: string, url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw new DatabaseProblem(`The database in ${variable} cannot be used: ${reasonOf(error, new URL(url))}`)
  } finally {
    await client.end().catch(() => {})
  }
}

function reasonOf(error: unknown, { host, username, pathname }: URL): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ECONNREFUSED')
    return `nothing listens at ${host}. Start PostgreSQL there, or correct the address.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `there is no host ${host}.`
  if (code === '28P01' || code === '28000')
    return `${host} refuses the user "${username}" with this password.`
  if (code === '3D000') return `${host} has no database "${pathname.slice(1)}". Create it with createdb.`
  return `${host} says: ${error instanceof Error ? error.message : String(error)}`
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!known.rowCount) await client.query(`create database ${name}`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error
  } finally {
    await client.end()
  }
}
