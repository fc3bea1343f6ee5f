import { and, eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { auditEvents, mails } from '@/db/schema/newsroom'
import type { UserActor } from '@/domain/actor'
import { submit } from '@/domain/briefs/submit'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { schedule } from '@/domain/publication/schedule'
import { aBrief, aPerson, theBrief, theCopy, withoutLenses } from '@/domain/testing/newsroom'
import { hangs } from '@/lib/llm/testing/openai-server'
import { startWireServer, type WireServer } from '@/lib/llm/testing/wire-server'
import { startWorker } from '@/worker/start-worker'

let writer: UserActor
let editor: UserActor
let provider: WireServer
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  writer = await aPerson('writer')
  editor = await aPerson('editor')
  provider = await startWireServer([hangs])
  Object.assign(process.env, {
    AI_PROVIDER: 'openai-compatible',
    AI_MODEL: 'test-model',
    AI_API_KEY: 'a key for tests',
    AI_BASE_URL: `${provider.url}/v1`,
  })
})

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
  await provider.stop()
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
  await db.execute(sql`delete from graphile_worker._private_jobs`)
})

const aWorker = async () => {
  const worker = await startWorker()
  stops.push(worker.stop)
  return worker
}

test('a story that is due while every slot hangs and 200 lenses wait is published in time, and mail goes out', async () => {
  const { briefId, at } = await scheduledIn(4_000)
  const mailId = await aLetter()
  for (let n = 0; n < 4; n++) await requestLenses(writer, { briefId: (await aBrief(writer)).id })
  await db.execute(sql`
    select graphile_worker.add_job('lenses.generate', json_build_object('attemptId', gen_random_uuid()))
    from generate_series(1, 200)`)
  await aWorker()
  await expect.poll(running, { timeout: 30_000 }).toBeGreaterThanOrEqual(6)
  await expect.poll(async () => (await theBrief(briefId)).workingState, { timeout: 30_000 }).toBe('done')
  const [line] = await db
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .where(and(eq(auditEvents.subject, briefId), eq(auditEvents.action, 'brief.published')))
  expect((line?.at.getTime() ?? Number.POSITIVE_INFINITY) - at.getTime()).toBeLessThan(6_000)
  await expect.poll(() => jobsOf('mail.send', mailId), { timeout: 10_000 }).toBe(0)
  expect(await running(), 'the provider still hangs in all six slots').toBeGreaterThanOrEqual(6)
})

test('a story whose job was lost is published by the look at what is due', async () => {
  const { briefId } = await scheduledIn(1_500)
  await db.execute(sql`delete from graphile_worker._private_jobs`)
  await aWorker()
  await expect.poll(async () => (await theBrief(briefId)).workingState, { timeout: 20_000 }).toBe('done')
})

test('each running job has its own lease, which is renewed', async () => {
  await requestLenses(writer, { briefId: (await aBrief(writer)).id })
  await aWorker()
  await expect.poll(running).toBe(2)
  await db.execute(
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '25 seconds' where locked_at is not null`,
  )
  await expect.poll(async () => (await leases()).every((age) => age < 10), { timeout: 12_000 }).toBe(true)
})

test('a worker that is stopped breaks its calls off and says that they were interrupted', async () => {
  const brief = await aBrief(writer)
  await requestLenses(writer, { briefId: brief.id })
  const worker = await startWorker()
  await expect.poll(running).toBe(2)
  await worker.stop()
  expect(await attemptsOf(brief.id)).toMatchObject([
    { state: 'failed', failure: { class: 'interrupted' } },
    { state: 'failed', failure: { class: 'interrupted' } },
  ])
})

async function scheduledIn(milliseconds: number) {
  const brief = await aBrief(writer)
  await submit(writer, { briefId: brief.id, hash: (await theCopy(brief.id)).hash })
  await withoutLenses(editor, brief.id)
  const at = new Date(Date.now() + milliseconds)
  const outcome = await schedule(editor, {
    briefId: brief.id,
    hash: (await theCopy(brief.id)).hash,
    publicNote: '',
    at,
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { briefId: brief.id, at }
}

async function aLetter(): Promise<string> {
  const [mail] = await db
    .insert(mails)
    .values({ recipient: 'reader@newsroom.test', subject: 'Due', body: 'A letter.' })
    .returning({ id: mails.id })
  if (!mail) throw new Error('no letter')
  await db.execute(
    sql`select graphile_worker.add_job('mail.send', json_build_object('mailId', ${mail.id}::text))`,
  )
  return mail.id
}

const attemptsOf = (briefId: string) =>
  db.select().from(generationAttempts).where(eq(generationAttempts.briefId, briefId))

async function running(): Promise<number> {
  const rows = await db.select().from(generationAttempts).where(eq(generationAttempts.state, 'running'))
  return rows.length
}

async function leases(): Promise<number[]> {
  const { rows } = await db.execute<{ age: number }>(
    sql`select extract(epoch from now() - locked_at)::float as age from graphile_worker._private_jobs where locked_at is not null`,
  )
  return rows.map(({ age }) => age)
}

async function jobsOf(task: string, mailId: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${task} and j.payload->>'mailId' = ${mailId}`)
  return rows[0]?.n ?? 0
}
