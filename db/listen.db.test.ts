import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { db } from './client'
import { listen } from './listen'

test('what a transaction announces is heard when it commits, and not when it is rolled back', async () => {
  const heard: string[] = []
  const stop = await listen(
    'stale_pages',
    (payload) => heard.push(payload),
    () => {},
  )
  await db
    .transaction(async (tx) => {
      await tx.execute(sql`select pg_notify('stale_pages', 'never')`)
      tx.rollback()
    })
    .catch(() => {})
  await db.execute(sql`select pg_notify('stale_pages', 'story:a')`)
  await db.execute(sql`select pg_notify('other', 'x')`)
  await vi.waitFor(() => expect(heard).toEqual(['story:a']))
  await stop()
})

test('a lost connection is said once it is back, and listening goes on', async () => {
  const heard: string[] = []
  let lost = 0
  const stop = await listen(
    'desk_activity',
    (payload) => heard.push(payload),
    () => {
      lost += 1
    },
  )
  await db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'lensroom listen' and datname = current_database()`,
  )
  await vi.waitFor(() => expect(lost).toBe(1), { timeout: 10_000 })
  await db.execute(sql`select pg_notify('desk_activity', 'brief')`)
  await vi.waitFor(() => expect(heard).toEqual(['brief']))
  await stop()
})

test('listeners who begin at once share one connection, and it ends with the last of them', async () => {
  const heard: string[] = []
  const begin = (name: string) =>
    listen(
      'desk_activity',
      () => heard.push(name),
      () => {},
    )
  const stops = await Promise.all([begin('a'), begin('b'), begin('c')])
  expect(await connections()).toBe(1)
  await db.execute(sql`select pg_notify('desk_activity', 'brief')`)
  await vi.waitFor(() => expect(heard.toSorted()).toEqual(['a', 'b', 'c']))
  await Promise.all(stops.map((stop) => stop()))
  await vi.waitFor(async () => expect(await connections()).toBe(0))
})

async function connections(): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_stat_activity
        where application_name = 'lensroom listen' and datname = current_database()`,
  )
  return rows[0]?.n ?? 0
}
