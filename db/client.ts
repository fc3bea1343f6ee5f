import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** Next bundles the newsroom a second time; one pool a process lives here. */
const shared = globalThis as typeof globalThis & { lensroomPool?: pg.Pool; lensroomPoolSize?: number }

/** The pool of this process. Every wait has an end, on the client's side and on the server's. */
export function pool(): pg.Pool {
  shared.lensroomPool ??= newPool()
  return shared.lensroomPool
}

/** How many connections this thread's pool may hold; said before the first query. */
export function limitPool(size: number): void {
  shared.lensroomPoolSize = size
}

/** Runs queries outside a command; writes belong in commands. */
export const db = drizzle({ client: lazyPool(), casing: 'snake_case' })

type Database = typeof db
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** What a query may run on: the pool, or the transaction of a command. */
export type Reader = Pick<Database, 'select' | 'selectDistinct' | 'selectDistinctOn' | 'execute'>

/** Ends all connections; the next query opens new ones. */
export async function closePool(): Promise<void> {
  const open = shared.lensroomPool
  shared.lensroomPool = undefined
  await open?.end()
}

function newPool(): pg.Pool {
  const made = new pg.Pool({
    connectionString: env().DATABASE_URL,
    // The gateway, the pages and the jobs have one each; with the queue's they stay below 40.
    max: shared.lensroomPoolSize ?? 12,
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
    statement_timeout: 8_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'lensroom',
  })
  made.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection was lost'))
  made.on('connect', (client) => {
    client.on('error', (error) => log.warn({ reason: error.message }, 'a database connection was lost'))
  })
  return made
}

function lazyPool(): pg.Pool {
  return new Proxy(Object.create(pg.Pool.prototype), {
    get: (_, property) => {
      const value = Reflect.get(pool(), property)
      return typeof value === 'function' ? value.bind(pool()) : value
    },
  })
}
