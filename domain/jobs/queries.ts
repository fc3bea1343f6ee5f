import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { type Actor, demandAdmin } from '../actor'

const row = z.object({
  id: z.string(),
  task: z.string(),
  state: z.enum(['failed', 'running', 'waiting']),
  attempts: z.number(),
  max_attempts: z.number(),
  last_error: z.string().nullable(),
  run_at: z.string(),
})
export type JobRow = {
  id: string
  task: string
  state: 'failed' | 'running' | 'waiting'
  attempts: number
  maxAttempts: number
  problem: string | null
  runAt: Date
}

/** What the queue holds, failed jobs first, at most two hundred. Throws Forbidden for everybody but admins. */
export async function queuedJobs(actor: Actor): Promise<JobRow[]> {
  demandAdmin(actor)
  const { rows } = await db.execute(sql`
    select id::text, task_identifier as task, attempts::int, max_attempts::int, last_error,
      to_json(run_at) #>> '{}' as run_at,
      case when locked_at is not null then 'running'
           when attempts >= max_attempts then 'failed' else 'waiting' end as state
    from graphile_worker.jobs
    order by (attempts >= max_attempts) desc, run_at desc
    limit 200`)
  return z
    .array(row)
    .parse(rows)
    .map(({ max_attempts, last_error, run_at, ...job }) => ({
      ...job,
      maxAttempts: max_attempts,
      problem: last_error?.split('\n')[0]?.slice(0, 300) ?? null,
      runAt: new Date(run_at),
    }))
}
