import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { settings } from '@/db/schema/newsroom'
import {
  type HostileBehavior,
  type HostileServer,
  startHostileServer,
} from '@/lib/llm/testing/hostile-server'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { draftFront } from '../briefs/draft-front'
import { requestFrontDraft } from '../briefs/request-front-draft'
import { generateLens } from '../lenses/generate-lens'
import { lensViews } from '../lenses/queries'
import { requestLenses } from '../lenses/request-lenses'
import { saveBudget } from '../settings/save-budget'
import { savePrices } from '../settings/save-prices'
import { aBrief, aPerson, auditOf } from '../testing/newsroom'
import { readSpending } from './read-spending'

const answer = JSON.stringify({
  sentences: [{ text: 'Riders may feel it.', kind: 'inference', evidence: [{ source: 1, sentence: 1 }] }],
})
const price = {
  provider: 'openai-compatible',
  model: 'm',
  input: 10_000,
  cached: 10_000,
  output: 10_000,
} as const

let admin: UserActor
let writer: UserActor
let brief: Brief
let server: HostileServer | undefined

beforeEach(async () => {
  await db.delete(generationAttempts)
  await db.delete(settings)
  admin = await aPerson('admin')
  writer = await aPerson('writer')
  brief = await aBrief(writer)
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

async function serve(behavior: HostileBehavior, text = answer) {
  server = await startHostileServer(behavior, text)
  Object.assign(process.env, { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_API_KEY: 'k' })
  process.env.AI_BASE_URL = `${server.url}/v1`
  return server
}

const attemptsOf = (briefId: string) =>
  db.select().from(generationAttempts).where(eq(generationAttempts.briefId, briefId))

/** Asks for both lenses of a brief and does the first job. */
async function firstLens(of = brief) {
  expect(await requestLenses(writer, { briefId: of.id })).toMatchObject({ ok: true })
  const [attempt] = await attemptsOf(of.id)
  await generateLens({ attemptId: attempt?.id ?? '' })
  const [row] = await db
    .select()
    .from(generationAttempts)
    .where(eq(generationAttempts.id, attempt?.id ?? ''))
  const lens = (await lensViews(db, of.id)).find(({ id }) => id === row?.lensId)
  return { row, lens }
}

describe('an answer that was paid for', () => {
  test.each<[HostileBehavior, string]>([
    ['nul', 'Riders may feel it.'],
    ['lone-surrogate', 'Riders may feel it'],
  ])('is kept whatever its text holds: %s', async (behavior, body) => {
    await serve(behavior)
    const { row, lens } = await firstLens()
    expect(row).toMatchObject({ state: 'done', tokensInput: 100, tokensOutput: 20, usageEstimated: false })
    expect(lens).toMatchObject({ state: 'proposed', body: expect.stringContaining(body) })
    expect(await auditOf(row?.id ?? '')).toEqual(['attempt.claimed'])
  })

  test.each<[HostileBehavior, object]>([
    ['giant-usage', { usageEstimated: true }],
    ['fractional-usage', { tokensInput: 100, tokensOutput: 20, usageEstimated: false }],
    ['negative-usage', { usageEstimated: true }],
    ['nan-usage', { usageEstimated: true }],
    ['text-usage', { tokensInput: 100, usageEstimated: true }],
    ['no-usage', { usageEstimated: true }],
  ])('is kept and costs a sane amount whatever the server says it used: %s', async (behavior, cost) => {
    await savePrices(admin, { rows: [price] })
    await serve(behavior)
    const { row, lens } = await firstLens()
    expect(row).toMatchObject({ state: 'done', tokensCached: 0, ...cost })
    expect(lens).toMatchObject({ state: 'proposed', body: 'Riders may feel it.' })
    const { tokensInput, tokensOutput, costMicros } = row ?? {}
    expect(tokensInput).toBeGreaterThanOrEqual(100)
    expect(tokensInput).toBeLessThan(3_000)
    expect(tokensOutput).toBeGreaterThanOrEqual(20)
    expect(tokensOutput).toBeLessThan(100)
    expect(costMicros).toBe(((tokensInput ?? 0) + (tokensOutput ?? 0)) * 10_000)
  })

  test('of a front draft is kept with half an emoji at its end', async () => {
    const take = { text: '', skipped: true }
    const front = {
      headline: 'Fares rise \ud83d',
      summary: 'Fares\u0000 rise.',
      whyItMatters: 'Riders pay.',
      quickTakes: { money: take, market: take, benefits: take, loses: take, watch: take },
    }
    await serve('fractional-usage', JSON.stringify(front))
    const asked = await requestFrontDraft(writer, { briefId: brief.id })
    expect(asked).toMatchObject({ ok: true })
    const [attempt] = await attemptsOf(brief.id)
    await draftFront({ attemptId: attempt?.id ?? '' })
    const [row] = await attemptsOf(brief.id)
    expect(row).toMatchObject({
      state: 'done',
      output: { headline: 'Fares rise \ufffd', summary: 'Fares rise.' },
    })
  })

  test.each<HostileBehavior>(['endless', 'endless-line'])(
    'that never ends is stopped and said so: %s',
    async (how) => {
      const wire = await serve(how)
      const { row } = await firstLens()
      expect(row).toMatchObject({
        state: 'failed',
        failure: { class: 'answer_too_long', words: expect.stringContaining('far longer than a draft') },
        usageEstimated: true,
      })
      await expect.poll(() => wire.open()).toBe(0)
      const { rows } = { rows: await auditOf(row?.id ?? '') }
      expect(rows).toEqual(['attempt.claimed', 'attempt.failed'])
    },
  )
})

describe('a provider that tells no usage', () => {
  test.each<[string, object]>([
    ['tokens', { dollars: null, tokens: 1_000 }],
    ['dollars', { dollars: 0.01, tokens: null }],
  ])('cannot go past a daily budget in %s', async (_, site) => {
    await savePrices(admin, { rows: [{ ...price, input: 3, cached: 1, output: 15 }] })
    await saveBudget(admin, {
      site: { dollars: null, tokens: null, ...site },
      person: { dollars: null, tokens: null },
    })
    const wire = await serve('no-usage')
    for (let round = 0; round < 15; round++) {
      const other = await aBrief(writer)
      const asked = await requestLenses(writer, { briefId: other.id })
      if (!asked.ok) break
      for (const { id } of await attemptsOf(other.id)) await generateLens({ attemptId: id })
    }
    expect(wire.requests()).toBeLessThan(15)
    const asked = await requestLenses(writer, { briefId: brief.id })
    expect(asked).toMatchObject({ ok: false, reason: 'budget' })
    const { site: spent } = await readSpending(admin)
    expect(spent.estimated).toBe(wire.requests())
  })

  test('and breaks off each time cannot either', async () => {
    await saveBudget(admin, {
      site: { dollars: null, tokens: 1_000 },
      person: { dollars: null, tokens: null },
    })
    const value = { ai: { lensSeconds: 5 } }
    await db.insert(settings).values({ key: 'site', value }).onConflictDoNothing()
    await serve('silent-in-body')
    const { row } = await firstLens()
    expect(row).toMatchObject({ state: 'failed', failure: { class: 'timeout' }, usageEstimated: true })
    expect(row?.tokensInput).toBeGreaterThan(100)
  })
})
