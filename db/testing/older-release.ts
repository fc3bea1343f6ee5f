import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import pg from 'pg'
import { z } from 'zod'

const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url))
const rows = z.array(z.record(z.string(), z.unknown()))
/** Every row of a database, by `schema.table`. */
const dump = z.record(z.string(), rows)
export type Rows = z.infer<typeof rows>

/** The rows of the demonstration as a release made them: a file of `releases/`, gzipped JSON. */
export function readRelease(name: string): Record<string, Rows> {
  const bytes = readFileSync(new URL(`./releases/${name}.json.gz`, import.meta.url))
  return dump.parse(JSON.parse(gunzipSync(bytes).toString('utf8')))
}

/** Makes an empty database what it was under that release: the migrations it knew, in order, and its rows. */
export async function restoreRelease(ownerUrl: string, release: Record<string, Rows>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const known = new Set((release['drizzle.__drizzle_migrations'] ?? []).map(({ hash }) => hash))
    for (const { hash, sql } of readMigrationFiles({ migrationsFolder }))
      if (known.has(hash)) for (const statement of sql) await client.query(statement)
    await client.query(`create schema drizzle`)
    await client.query(
      `create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
    )
    // Rows come in any order: what refers to another row may come before it.
    await client.query(`set session_replication_role = replica`)
    for (const [table, given] of Object.entries(release)) await insertAll(client, table, given)
    await client.query(`select setval('drizzle.__drizzle_migrations_id_seq', 1000)`)
  } finally {
    await client.end()
  }
}

async function insertAll(client: pg.Client, name: string, given: Rows): Promise<void> {
  if (given.length === 0) return
  const [schema = '', table = ''] = name.split('.')
  const { rows: columns } = await client.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
    where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'`,
    [schema, table],
  )
  const names = columns.map((column) => column.name).join(', ')
  await client.query(
    `insert into "${schema}"."${table}" (${names}) overriding system value
    select ${names} from json_populate_recordset(null::"${schema}"."${table}", $1::json)`,
    [JSON.stringify(given)],
  )
}
