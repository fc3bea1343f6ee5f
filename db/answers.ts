import pg from 'pg'
import { env } from '@/lib/env'

type Probe = { pool: pg.Pool; url: string; asked: Promise<boolean> | null }

/** Next bundles this module a second time; one probe a process lives here. */
const shared = globalThis as typeof globalThis & { lensroomProbe?: Probe }

/**
 * Whether the database answers within a second and a half. It asks on its own connection, so that a
 * busy pool is not taken for a dead server; questions asked at once are one.
 */
export function databaseAnswers(): Promise<boolean> {
  const probe = currentProbe()
  probe.asked ??= ask(probe.pool).finally(() => {
    probe.asked = null
  })
  return probe.asked
}

/** Ends the connection of the probe. */
export async function closeProbe(): Promise<void> {
  const probe = shared.lensroomProbe
  shared.lensroomProbe = undefined
  await probe?.pool.end()
}

async function ask(pool: pg.Pool): Promise<boolean> {
  try {
    await pool.query('select 1')
    return true
  } catch {
    return false
  }
}

function currentProbe(): Probe {
  const url = env().DATABASE_URL ?? ''
  if (shared.lensroomProbe?.url === url) return shared.lensroomProbe
  void closeProbe()
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 1_500,
    query_timeout: 1_500,
    idleTimeoutMillis: 0,
    keepAlive: true,
    application_name: 'lensroom probe',
  })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  shared.lensroomProbe = { pool, url, asked: null }
  return shared.lensroomProbe
}
