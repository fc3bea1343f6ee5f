import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '@/db/client'
import { generationAttempts, lensDefinitions } from '@/db/schema/lenses'
import type { UserActor } from '@/domain/actor'
import type { Brief } from '@/domain/briefs/brief'
import { requestLenses } from '@/domain/lenses/request-lenses'
import { aBrief, aPerson, auditOf } from '@/domain/testing/newsroom'
import { hangs, says } from '@/lib/llm/testing/openai-server'
import { type Answer, startWireServer, type WireServer } from '@/lib/llm/testing/wire-server'
import { runThread } from '@/lib/threads/run-thread'
import { startJobs } from '@/worker/start-jobs'
import { PagesAway } from './forward'
import { startPages } from './start-pages'

const brittle = new URL('./testing/brittle-thread.mjs', import.meta.url)
const jobsEntry = new URL('../../worker/enter-jobs.mjs', import.meta.url)
const answer = says(
  JSON.stringify({
    sentences: [{ text: 'Riders may feel it.', kind: 'inference', evidence: [{ source: 1, sentence: 1 }] }],
  }),
)
const ends: (() => Promise<unknown>)[] = []
let writer: UserActor
let brief: Brief

beforeEach(async () => {
  writer = await aPerson('writer')
  await db
    .insert(lensDefinitions)
    .values(
      ['one', 'two', 'three', 'four', 'five', 'six'].map((key, position) => ({
        key,
        position,
        name: `Lens ${key}`,
        frame: 'Budgets and daily life.',
        version: 1,
        createdBy: 'system:test',
        signalWords: ['price'],
      })),
    )
    .onConflictDoNothing()
  brief = await aBrief(writer)
})

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

async function aProvider(given: Answer): Promise<WireServer> {
  const provider = await startWireServer([given])
  ends.push(provider.stop)
  Object.assign(process.env, {
    AI_PROVIDER: 'openai-compatible',
    AI_MODEL: 'test-model',
    AI_API_KEY: 'a key for tests',
    AI_BASE_URL: `${provider.url}/v1`,
  })
  return provider
}

const ofClass = z.object({ class: z.literal('interrupted') })
const attempts = () => db.select().from(generationAttempts).where(eq(generationAttempts.briefId, brief.id))
const statesOf = async () => (await attempts()).map(({ state }) => state)

test('pages that freeze while six lenses are being written cost none of them: all arrive, each paid once', async () => {
  const provider = await aProvider((seen) => ({ ...answer(seen) }))
  const pages = await startPages({ entry: brittle })
  ends.push(() => pages.end(500))
  const jobs = await startJobs()
  ends.push(() => jobs.end(1_000))
  const frozen = pages.makeWhole({ url: '/freeze', headers: {} }).catch((error: unknown) => error)
  await requestLenses(writer, { briefId: brief.id })
  const wanted = (await attempts()).length
  expect(wanted).toBeGreaterThanOrEqual(6)
  await expect.poll(statesOf, { timeout: 40_000 }).toEqual(Array(wanted).fill('done'))
  expect(provider.seen).toHaveLength(wanted)
  for (const { id } of await attempts())
    expect((await auditOf(id)).filter((action) => action === 'attempt.claimed')).toHaveLength(1)
  expect(await frozen, 'the pages were frozen').toBeInstanceOf(PagesAway)
}, 90_000)

test('the lenses of a worker that was killed show as interrupted when their leases end, and are asked for once', async () => {
  const provider = await aProvider(hangs)
  const killed = await runThread({
    name: 'jobs',
    entry: jobsEntry,
    data: null,
    resourceLimits: {},
    limits: { silentMs: 60_000, startMs: 60_000 },
  })
  await requestLenses(writer, { briefId: brief.id })
  await expect
    .poll(async () => (await statesOf()).filter((state) => state === 'running').length, { timeout: 30_000 })
    .toBe(6)
  await expect.poll(() => provider.seen.length, { timeout: 30_000 }).toBe(6)
  const claimed = (await attempts()).filter(({ state }) => state === 'running').map(({ id }) => id)
  await killed.worker.terminate()
  const jobs = await startJobs()
  ends.push(async () => {
    await jobs.finish(6_000)
    await jobs.end(1_000)
  })
  const interrupted = async () =>
    (await attempts()).filter(({ id, failure }) => claimed.includes(id) && ofClass.safeParse(failure).success)
      .length
  await expect.poll(interrupted, { timeout: 60_000 }).toBe(6)
  expect(await auditOf(claimed[0] ?? '')).toEqual(['attempt.claimed', 'attempt.failed'])
}, 120_000)
