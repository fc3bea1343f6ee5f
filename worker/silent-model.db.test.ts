import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, pool } from '@/db/client'
import { settings } from '@/db/schema/newsroom'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { aBrief, aPerson } from '@/domain/testing/newsroom'
import { type HostileServer, startHostileServer } from '@/lib/llm/testing/hostile-server'
import { startWorker } from './start-worker'

let silent: HostileServer

beforeAll(async () => {
  silent = await startHostileServer('silent-after-headers')
  Object.assign(process.env, { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_API_KEY: 'k' })
  process.env.AI_BASE_URL = `${silent.url}/v1`
  await db.insert(settings).values({ key: 'site', value: { ai: { lensSeconds: 5 } } })
})
afterAll(async () => {
  await silent.stop()
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

async function attemptsOf(briefIds: string[]) {
  const { rows } = await pool().query<{ state: string; failure: unknown }>(
    `select state, failure from generation_attempts where brief_id = any($1)`,
    [briefIds],
  )
  return rows
}

test('six calls to a silent model end at their limit, and mail and the lens of another brief go on', async () => {
  const writer = await aPerson('writer')
  const briefs = [await aBrief(writer), await aBrief(writer), await aBrief(writer)]
  const worker = await startWorker()
  for (const { id } of briefs)
    expect(await requestLenses(writer, { briefId: id })).toMatchObject({ ok: true })
  await expect.poll(() => silent.requests()).toBe(6)

  // From here on the model works: whatever waits for a slot gets an answer.
  const well = await startHostileServer(
    '1-byte-deltas',
    JSON.stringify({ sentences: [{ text: 'Riders may feel it.', kind: 'inference', evidence: [] }] }),
  )
  process.env.AI_BASE_URL = `${well.url}/v1`
  const other = await aBrief(writer)
  await requestLenses(writer, { briefId: other.id })
  const mailId = '01890000-0000-7000-8000-000000000000'
  await pool().query(`select graphile_worker.add_job('mail.send', $1::json, max_attempts => 1)`, [
    JSON.stringify({ mailId }),
  ])

  const states = async (ids: string[]) => [...new Set((await attemptsOf(ids)).map(({ state }) => state))]
  await expect.poll(() => states(briefs.map(({ id }) => id)), { timeout: 20_000 }).toEqual(['failed'])
  await expect.poll(() => states([other.id])).toEqual(['done'])
  const mails = () => pool().query(`select 1 from graphile_worker.jobs where task_identifier = 'mail.send'`)
  await expect.poll(async () => (await mails()).rowCount).toBe(0)
  await expect.poll(() => silent.open()).toBe(0)

  const ended = await attemptsOf(briefs.map(({ id }) => id))
  expect(ended).toHaveLength(6)
  for (const { failure } of ended) expect(failure).toMatchObject({ class: 'timeout' })
  await worker.stop()
  await well.stop()
}, 60_000)
