import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/**
 * Gives the jobs of workers that have been silent for 30 seconds back to the queue, and forgets their
 * heartbeats. Returns their ids. The queue itself would keep a killed worker's jobs for four hours.
 */
export async function releaseSilentWorkers(): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct held.locked_by as id
    from (
      select locked_by, locked_at from graphile_worker._private_jobs
      union all
      select locked_by, locked_at from graphile_worker._private_job_queues
    ) held
    where held.locked_by is not null and held.locked_at < now() - interval '30 seconds'
      and not exists (
        select from worker_heartbeats
        where worker_id = held.locked_by and beat_at > now() - interval '30 seconds'
      )`)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    await db.execute(sql`select graphile_worker.force_unlock_workers(${sql.param(ids)}::text[])`)
  }
  await db.execute(sql`delete from worker_heartbeats where beat_at < now() - interval '1 hour'`)
  return ids
}
