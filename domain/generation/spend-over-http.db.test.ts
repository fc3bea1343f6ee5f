import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { settings } from '@/db/schema/newsroom'
import { says } from '@/lib/llm/testing/openai-server'
import { startWireServer, type WireServer } from '@/lib/llm/testing/wire-server'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { requestFrontDraft } from '../briefs/request-front-draft'
import { Forbidden } from '../errors'
import { generateLens } from '../lenses/generate-lens'
import { lensViews } from '../lenses/queries'
import { regenerateLens } from '../lenses/regenerate-lens'
import { requestLenses } from '../lenses/request-lenses'
import { saveBudget } from '../settings/save-budget'
import { savePrices } from '../settings/save-prices'
import { aBrief, aPerson, auditOf } from '../testing/newsroom'
import { readSpending } from './read-spending'

const none = { dollars: null, tokens: null }
const price = { provider: 'openai-compatible', model: 'test-*', input: 10, cached: 1, output: 100 } as const
const good = JSON.stringify({ sentences: [{ text: 'Riders may feel it.', kind: 'inference', evidence: [] }] })

let admin: UserActor
let writer: UserActor
let brief: Brief
let server: WireServer

beforeEach(async () => {
  await db.delete(generationAttempts)
  await db.delete(settings)
  admin = await aPerson('admin')
  writer = await aPerson('writer')
  brief = await aBrief(writer)
  server = await startWireServer([says(good)])
  Object.assign(process.env, { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'test-model', AI_API_KEY: 'k' })
  process.env.AI_BASE_URL = `${server.url}/v1`
})
afterEach(async () => {
  await server.stop()
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

const attempts = () => db.select().from(generationAttempts).where(eq(generationAttempts.briefId, brief.id))

/** Asks for both lenses of the brief and does the jobs one after the other. */
async function generated() {
  expect(await requestLenses(writer, { briefId: brief.id })).toMatchObject({ ok: true, value: { queued: 2 } })
  for (const { id } of await attempts()) await generateLens({ attemptId: id })
  return attempts()
}

describe('what a request cost', () => {
  test('is worked out from the price table when it ends', async () => {
    await savePrices(admin, { rows: [price] })
    const [row] = await generated()
    expect(row).toMatchObject({ tokensInput: 100, tokensOutput: 20, costMicros: 3_000 })
    expect(await readSpending(admin)).toMatchObject({
      site: { requests: 2, tokens: 240, micros: 6_000, unpriced: 0 },
      people: [{ name: writer.name, micros: 6_000 }],
    })
  })

  test('is worked out for a failed one too', async () => {
    await savePrices(admin, { rows: [price] })
    await server.stop()
    server = await startWireServer([says('Here is your lens.')])
    process.env.AI_BASE_URL = `${server.url}/v1`
    const [row] = await generated()
    expect(row).toMatchObject({ state: 'failed', tokensInput: 200, tokensOutput: 40, costMicros: 6_000 })
  })

  test('is not known without a price', async () => {
    const [row] = await generated()
    expect(row).toMatchObject({ tokensInput: 100, costMicros: null })
    expect((await readSpending(admin)).site).toMatchObject({ micros: 0, unpriced: 2 })
  })

  test('stays as it was when the prices change', async () => {
    await savePrices(admin, { rows: [price] })
    await generated()
    await savePrices(admin, { rows: [] })
    expect((await attempts()).map(({ costMicros }) => costMicros)).toEqual([3_000, 3_000])
  })
})

describe('a daily budget', () => {
  const small = { site: none, person: { dollars: null, tokens: 100 } }

  test('that is used up meanwhile ends the requests that wait, and asks no provider', async () => {
    await saveBudget(admin, small)
    const rows = await generated()
    expect(server.seen).toHaveLength(1)
    expect(rows.map(({ state }) => state)).toEqual(['done', 'failed'])
    expect(rows[1]).toMatchObject({
      claimedAt: null,
      failure: {
        class: 'budget',
        words: expect.stringMatching(
          /^The daily budget for drafts of the person who asked is used up\. It’s free again from \d+ \w+, 00:00 UTC on\./,
        ),
      },
    })
    expect(await auditOf(rows[1]?.id ?? '')).toEqual(['attempt.failed'])
  })

  test('that is used up refuses every new request with the time it resets', async () => {
    await saveBudget(admin, small)
    await generated()
    const [lens] = await lensViews(db, brief.id)
    const stop = { reason: 'budget', detail: { who: 'person', resetsAt: expect.stringMatching(/T00:00:00/) } }
    expect(await requestLenses(writer, { briefId: brief.id })).toMatchObject(stop)
    expect(await regenerateLens(writer, { lensId: lens?.id ?? '', instruction: '' })).toMatchObject(stop)
    expect(await requestFrontDraft(writer, { briefId: brief.id })).toMatchObject(stop)
    expect(await attempts()).toHaveLength(2)
    const other = { lensId: lens?.id ?? '', instruction: '' }
    expect(await regenerateLens(await aPerson('editor'), other)).toMatchObject({ ok: true })
  })

  test('stops nothing that costs nothing', async () => {
    await saveBudget(admin, { site: { dollars: 0, tokens: 0 }, person: none })
    process.env.AI_PROVIDER = 'evidence'
    expect((await generated()).map(({ state }) => state)).toEqual(['done', 'done'])
  })

  test('in dollars counts by the price table', async () => {
    await savePrices(admin, { rows: [price] })
    await saveBudget(admin, { site: { dollars: 0.003, tokens: null }, person: none })
    const rows = await generated()
    expect(rows[1]?.failure).toMatchObject({
      class: 'budget',
      words: expect.stringMatching(/^The newsroom’s daily budget for drafts is used up\./),
    })
  })

  test('and prices are for admins, and every change is on record', async () => {
    await expect(saveBudget(writer, small)).rejects.toBeInstanceOf(Forbidden)
    await expect(savePrices(await aPerson('editor'), { rows: [] })).rejects.toBeInstanceOf(Forbidden)
    await expect(readSpending(writer)).rejects.toBeInstanceOf(Forbidden)
    const before = await auditOf('budget')
    expect(await saveBudget(admin, small)).toMatchObject({ ok: true })
    expect(await saveBudget(admin, small)).toMatchObject({ reason: 'unchanged' })
    expect(await auditOf('budget')).toEqual([...before, 'settings.budget_saved'])
    const earlier = await auditOf('prices')
    expect(await savePrices(admin, { rows: [price] })).toEqual({ ok: true, value: { rows: 1 } })
    expect(await auditOf('prices')).toEqual([...earlier, 'settings.prices_saved'])
  })
})
