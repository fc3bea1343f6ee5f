import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db, pool } from '@/db/client'
import { isMigrated } from '@/db/migrate'

describe('the database as the application sees it', () => {
  test('every migration has been applied', async () => {
    expect(await isMigrated(pool())).toBe(true)
  })

  test('a line of the audit log can be added and read, but not changed or removed', async () => {
    await db.execute(sql`insert into audit_events (seq, at, actor, action, subject, detail, previous_hash, hash)
      values (1, now(), 'system:test', 'test.made', 'x', '{}', '', '')`)
    const refused = { cause: { message: 'permission denied for table audit_events' } }
    await expect(db.execute(sql`update audit_events set action = 'y'`)).rejects.toMatchObject(refused)
    await expect(db.execute(sql`delete from audit_events`)).rejects.toMatchObject(refused)
    await expect(db.execute(sql`truncate audit_events`)).rejects.toMatchObject(refused)
  })

  test('a job can be queued, and the worker that takes it sees it again', async () => {
    await db.execute(sql`select graphile_worker.add_job('mail.send', '{}'::json)`)
    const { rows } = await db.execute(sql`select task_identifier from graphile_worker.jobs`)
    expect(rows).toEqual([{ task_identifier: 'mail.send' }])
    await db.execute(sql`select graphile_worker.force_unlock_workers(array['nobody'])`)
    const { rows: taken } = await db.execute(
      sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'me' returning id`,
    )
    expect(taken).toHaveLength(1)
  })
})
