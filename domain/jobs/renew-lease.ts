import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

type Lease = { jobId: string; holder: string }

/**
 * Reports that a job is still running: its lock in the queue is its lease, and a lock 30 seconds old is up for grabs.
 * Returns whether the holder still has it.
 */
export async function renewLease({ jobId, holder }: Lease): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update graphile_worker._private_jobs set locked_at = now()
    where id = ${jobId}::bigint and locked_by = ${holder}`)
  return rowCount === 1
}
