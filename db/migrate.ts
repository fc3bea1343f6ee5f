import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { log } from '@/lib/log'
import { pool } from './client'
import { DatabaseProblem } from './embedded/problem'
import { grantTo } from './roles'

const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url))

/**
 * Brings the database to the newest state, as its owner: our tables, the job queue, and the rights of the
 * application's role when that is another one. Safe to run at once from several places. Throws
 * DatabaseProblem when the server is older than PostgreSQL 15.
 */
export async function migrate(ownerUrl: string, appRole?: string): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 5_000 })
  const onLost = (error: Error) => log.warn({ err: error }, 'the migrating connection was lost')
  owner.on('error', onLost).on('connect', (connected) => connected.on('error', onLost))
  const client = await owner.connect()
  try {
    await demandServerVersion(client)
    await client.query(`select pg_advisory_lock(hashtext('lensroom_migrations'))`)
    await client.query('set client_min_messages = warning')
    await applyMigrations(drizzle({ client }), { migrationsFolder })
    await runMigrations({ pgPool: owner, logger: quiet })
    const { rows } = await client.query<{ name: string }>('select current_user as name')
    if (appRole && appRole !== rows[0]?.name) await grantTo(client, appRole)
  } catch (error) {
    throw explained(error, ownerUrl)
  } finally {
    client.release(true)
    await owner.end()
  }
}

/** Throws DatabaseProblem unless every migration has been applied; asks as the application. */
export async function demandMigrated(): Promise<void> {
  if (await isMigrated(pool())) return
  throw new DatabaseProblem(
    'The database is older than this version of Lensroom. Run "npm run db:migrate", then start again.',
  )
}

/** Whether every migration of this version of the program has been applied; asks as the application's role. */
export async function isMigrated(reader: pg.Pool | pg.ClientBase): Promise<boolean> {
  const wanted = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash)
  const { rows: tables } = await reader.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null
        and to_regclass('graphile_worker.migrations') is not null as there`,
  )
  if (!tables[0]?.there) return false
  const { rows } = await reader.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations')
  const applied = new Set(rows.map(({ hash }) => hash))
  return wanted.every((hash) => applied.has(hash))
}

/** Changes whenever a migration is added; names what was made from it. */
export const migrationsKey = () =>
  readMigrationFiles({ migrationsFolder })
    .map(({ hash }) => hash)
    .concat(readFileSync(fileURLToPath(new URL('./roles.ts', import.meta.url)), 'utf8'))
    .join('\n')

async function demandServerVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ number: string; words: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as words`,
  )
  if (Number(rows[0]?.number) >= 150_000) return
  throw new DatabaseProblem(
    `The database server is PostgreSQL ${rows[0]?.words}; Lensroom needs 15 or newer. Point DATABASE_URL at a newer server.`,
  )
}

/** Postgres's "insufficient privilege" has a remedy worth mentioning. */
function explained(error: unknown, ownerUrl: string): unknown {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (!(cause instanceof pg.DatabaseError && cause.code === '42501')) return error
  return new DatabaseProblem(
    `The user "${new URL(ownerUrl).username}" may not change this database (${cause.message}). Name its owner in MIGRATE_DATABASE_URL.`,
  )
}

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error(message)
})
