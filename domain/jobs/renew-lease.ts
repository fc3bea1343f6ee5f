import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

type Lease = { jobId: string; holder: string }

/**
 * Says that a job is still being done: its lock in the queue is its lease, and one that is 30 seconds old is anybody's.
 * Returns whether the holder still has it.
 */
export async function renewLease({ jobId, holder }: Lease): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update graphile_worker._private_jobs set locked_at = now()
    where id = ${jobId}::bigint and locked_by = ${holder}`)
  return rowCount === 1
}
