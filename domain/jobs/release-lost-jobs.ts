import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/**
 * Returns to the queue each job whose lease hasn't been renewed for 30 seconds, whatever became of the thread that
 * took it; that thread's other jobs keep theirs. Returns their ids. The queue alone would hold a lost job four hours.
 */
export async function releaseLostJobs(): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    update graphile_worker._private_jobs set locked_by = null, locked_at = null
    where locked_at < now() - interval '30 seconds'
    returning id::text`)
  await db.execute(sql`delete from worker_heartbeats where beat_at < now() - interval '1 hour'`)
  return rows.map(({ id }) => id)
}
