import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { workerHeartbeats } from '@/db/schema/newsroom'

/** Notes that these workers are alive, by Postgres's clock. */
export async function beat(workerIds: string[]): Promise<void> {
  if (workerIds.length === 0) return
  await db
    .insert(workerHeartbeats)
    .values(workerIds.map((workerId) => ({ workerId })))
    .onConflictDoUpdate({ target: workerHeartbeats.workerId, set: { beatAt: sql`now()` } })
}
