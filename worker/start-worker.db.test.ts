import { beforeAll, expect, test, vi } from 'vitest'
import { pool } from '@/db/client'
import { asOwner } from '@/db/testing/as-owner'
import { env } from '@/lib/env'
import { startWorker } from './start-worker'

beforeAll(async () => {
  await asOwner(env().MIGRATE_DATABASE_URL ?? '', (client) =>
    client.query(`
      create table holders (name text);
      grant insert, select on holders to public;
      create function note_holder() returns trigger language plpgsql as $$
        begin insert into holders values (new.locked_by); return new; end $$;
      create trigger note_holder before update on graphile_worker._private_jobs
        for each row when (new.locked_by is not null) execute function note_holder();
    `),
  )
})

test('a worker takes jobs under the name that it says is alive, so that nobody takes them away', async () => {
  const worker = await startWorker()
  await pool().query(
    `select graphile_worker.add_job('mail.send', '{"mailId": "not an id"}'::json, max_attempts => 1)`,
  )
  const holders = await vi.waitFor(async () => {
    const { rows } = await pool().query<{ name: string }>(`select name from holders`)
    expect(rows).toHaveLength(1)
    return rows
  }, 10_000)
  const { rows: beating } = await pool().query(`select worker_id as name from worker_heartbeats`)
  await worker.stop()
  expect(beating).toEqual(holders)
})
