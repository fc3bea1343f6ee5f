import { sql } from 'drizzle-orm'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'

/** Lets a failed job run again from its first try. Handlers may run twice, so this is safe. Admins only. */
export const runJobAgain = command(async ({ jobId }: { jobId: string }, { tx, actor }) => {
  await lockAdmins(tx, actor)
  const { rows } = await tx.execute<{ task: string }>(sql`
    select task_identifier as task from graphile_worker.jobs
    where id = ${jobId}::bigint and attempts >= max_attempts and locked_at is null`)
  const [job] = rows
  if (!job) return refused('not_failed')
  await tx.execute(
    sql`select graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at => now(), attempts => 0)`,
  )
  return done(job, { audit: { action: 'job.retried', subject: jobId, detail: { task: job.task } } })
})
