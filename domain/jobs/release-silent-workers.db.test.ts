import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { beat } from './beat'
import { releaseSilentWorkers } from './release-silent-workers'

describe('jobs of workers that fell silent', () => {
  beforeEach(async () => {
    await db.execute(sql`delete from graphile_worker._private_jobs`)
    await db.execute(sql`select graphile_worker.add_job('mail.send', '{}'::json)`)
    await db.execute(sql`delete from worker_heartbeats`)
  })

  test('a killed worker gives its job back after 30 seconds of silence', async () => {
    await hold('killed', 31)
    await beat(['killed'])
    await db.execute(sql`update worker_heartbeats set beat_at = now() - interval '31 seconds'`)
    expect(await releaseSilentWorkers()).toEqual(['killed'])
    expect(await holders()).toEqual([null])
  })

  test('a worker that never said anything gives its job back too', async () => {
    await hold('unknown', 31)
    expect(await releaseSilentWorkers()).toEqual(['unknown'])
  })

  test('a worker that is alive keeps its job however long it takes', async () => {
    await hold('alive', 3_000)
    await beat(['alive'])
    expect(await releaseSilentWorkers()).toEqual([])
    expect(await holders()).toEqual(['alive'])
  })

  test('a job that was taken a moment ago is left alone', async () => {
    await hold('new', 1)
    expect(await releaseSilentWorkers()).toEqual([])
  })
})

const hold = (worker: string, seconds: number) =>
  db.execute(
    sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - make_interval(secs => ${seconds})`,
  )

async function holders(): Promise<(string | null)[]> {
  const { rows } = await db.execute<{ by: string | null }>(
    sql`select locked_by as by from graphile_worker._private_jobs`,
  )
  return rows.map(({ by }) => by)
}
