import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { env } from '@/lib/env'
import { type HostileServer, startHostileServer } from '@/lib/llm/testing/hostile-server'
import type { Actor, UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { generateLens } from '../lenses/generate-lens'
import { lensViews } from '../lenses/queries'
import { regenerateLens } from '../lenses/regenerate-lens'
import { aBrief, aPerson, auditOf } from '../testing/newsroom'
import { claimAttempt, letGo } from './claim-attempt'
import { finishAttempt } from './finish-attempt'

const answer = JSON.stringify({
  sentences: [{ text: 'Riders may feel it.', kind: 'inference', evidence: [{ source: 1, sentence: 1 }] }],
})
/** Longer than a lock or a statement is waited for. */
const heldMs = 9_000

let writer: UserActor
let brief: Brief
let server: HostileServer

beforeEach(async () => {
  writer = await aPerson('writer')
  brief = await aBrief(writer)
  server = await startHostileServer('fractional-usage', answer)
  Object.assign(process.env, { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_API_KEY: 'k' })
  process.env.AI_BASE_URL = `${server.url}/v1`
})
afterEach(async () => {
  await server.stop()
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

async function requested() {
  const [lens] = await lensViews(db, brief.id)
  const outcome = await regenerateLens(writer, { lensId: lens?.id ?? '', instruction: '' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { attemptId: outcome.value.attemptId, lensId: lens?.id ?? '' }
}

const rowOf = async (attemptId: string) =>
  (await db.select().from(generationAttempts).where(eq(generationAttempts.id, attemptId)))[0]

test.each(['briefs', 'brief_lenses', 'generation_attempts'])(
  'an answer is stored once a lock on %s is released, and was asked for once',
  async (table) => {
    const { attemptId, lensId } = await requested()
    const id = { briefs: brief.id, brief_lenses: lensId, generation_attempts: attemptId }[table]
    const holder = new pg.Client({ connectionString: env().DATABASE_URL })
    await holder.connect()
    const working = generateLens({ attemptId })
    // Locked from the moment the claim is committed until after every time-out.
    await expect.poll(async () => (await rowOf(attemptId))?.state, { interval: 2 }).toBe('running')
    await holder.query('begin')
    await holder.query(`select 1 from ${table} where id = $1 for update`, [id])
    const stolen = (await rowOf(attemptId))?.state === 'done'
    await new Promise((resolve) => setTimeout(resolve, stolen ? 0 : heldMs))
    await holder.query('commit')
    await holder.end()
    await working
    expect(stolen).toBe(false)
    expect(await rowOf(attemptId)).toMatchObject({ state: 'done', tokensInput: 100, tokensOutput: 20 })
    expect((await lensViews(db, brief.id))[0]).toMatchObject({
      state: 'proposed',
      body: 'Riders may feel it.',
    })
    expect(await auditOf(attemptId)).toEqual(['attempt.claimed'])
    expect(await auditOf(lensId)).toContain('lens.proposed')
    expect(server.requests()).toBe(1)
  },
  60_000,
)

test('an answer that cannot be put in its place is kept with its cost, and the bug is thrown', async () => {
  const { attemptId } = await requested()
  const actor: Actor = { kind: 'system', job: 'lenses.generate' }
  const request = { timeoutMs: 5_000 }
  const prompt = { promptVersion: 1, promptHash: 'h', snapshotHashes: [] }
  const blank = { task: 't', schemaName: 's', system: '', messages: [], passages: [], terms: [] }
  const { lensDraft } = await import('./generation')
  const whole = { ...blank, ...request, schema: lensDraft }
  await claimAttempt(actor, attemptId, async () => ({ ...prompt, request: whole }))
  const value = lensDraft.parse(JSON.parse(answer))
  const usage = { input: 7, cached: 0, output: 3 }
  const ending = finishAttempt(actor, {
    attemptId,
    request: whole,
    outcome: {
      ok: true,
      kind: 'generated',
      value,
      model: 'm',
      usage,
      latencyMs: 1,
      repaired: false,
      params: {},
    },
    keep: async () => {
      throw new Error('a bug')
    },
  })
  await expect(ending).rejects.toThrow('a bug')
  letGo(attemptId)
  expect(await rowOf(attemptId)).toMatchObject({
    ...{ state: 'failed', tokensInput: 7, tokensOutput: 3, output: value },
    failure: { class: 'unknown' },
  })
  expect(await auditOf(attemptId)).toEqual(['attempt.claimed', 'attempt.failed'])
})
