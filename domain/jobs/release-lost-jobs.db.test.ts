import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { releaseLostJobs } from './release-lost-jobs'
import { renewLease } from './renew-lease'

describe('jobs whose lease ran out', () => {
  let first = ''
  let second = ''
  beforeEach(async () => {
    await db.execute(sql`delete from graphile_worker._private_jobs`)
    first = await aJob()
    second = await aJob()
  })

  test('a job that nobody has renewed for 30 seconds goes back to the queue', async () => {
    await hold(first, 'killed', 31)
    expect(await releaseLostJobs()).toEqual([first])
    expect(await holderOf(first)).toBeNull()
  })

  test('a thread that lives keeps the jobs it renews and loses the one it does not', async () => {
    await hold(first, 'alive', 3_000)
    await hold(second, 'alive', 3_000)
    expect(await renewLease({ jobId: second, holder: 'alive' })).toBe(true)
    expect(await releaseLostJobs()).toEqual([first])
    expect(await holderOf(second)).toBe('alive')
  })

  test('a job that was taken a moment ago is left alone', async () => {
    await hold(first, 'new', 1)
    expect(await releaseLostJobs()).toEqual([])
  })

  test('who has lost a job to another cannot renew it', async () => {
    await hold(first, 'another', 1)
    expect(await renewLease({ jobId: first, holder: 'late' })).toBe(false)
    expect(await holderOf(first)).toBe('another')
  })

  test('a job that waits for its turn or its time is nobody’s to give back', async () => {
    await db.execute(sql`update graphile_worker._private_jobs set run_at = now() + interval '1 hour'`)
    expect(await releaseLostJobs()).toEqual([])
  })
})

async function aJob(): Promise<string> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id::text from graphile_worker.add_job('mail.send', '{}'::json)`,
  )
  return rows[0]?.id ?? ''
}

const hold = (id: string, worker: string, seconds: number) =>
  db.execute(
    sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - make_interval(secs => ${seconds}) where id = ${id}::bigint`,
  )

async function holderOf(id: string): Promise<string | null | undefined> {
  const { rows } = await db.execute<{ by: string | null }>(
    sql`select locked_by as by from graphile_worker._private_jobs where id = ${id}::bigint`,
  )
  return rows[0]?.by
}
