import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { env } from '@/lib/env'
import { says } from '@/lib/llm/testing/openai-server'
import { startWireServer, type WireServer } from '@/lib/llm/testing/wire-server'
import type { Actor, UserActor } from '../actor'
import { generateLens } from '../lenses/generate-lens'
import { lensViews } from '../lenses/queries'
import { regenerateLens } from '../lenses/regenerate-lens'
import { aBrief, aPerson, auditOf } from '../testing/newsroom'
import { claimAttempt, letGo } from './claim-attempt'
import { finishAttempt } from './finish-attempt'

const answer = JSON.stringify({
  sentences: [{ text: 'Riders may feel it.', kind: 'inference', evidence: [{ source: 1, sentence: 1 }] }],
})
/** Longer than anything waits for a lock. */
const heldMs = 6_500

let writer: UserActor
let server: WireServer
/** Lets the model answer. */
let release = () => {}

beforeEach(async () => {
  writer = await aPerson('writer')
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  server = await startWireServer([async (seen) => released.then(() => says(answer)(seen))])
  Object.assign(process.env, { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_API_KEY: 'k' })
  process.env.AI_BASE_URL = `${server.url}/v1`
})
afterEach(async () => {
  await server.stop()
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

async function requested() {
  const brief = await aBrief(writer)
  const [lens] = await lensViews(db, brief.id)
  const outcome = await regenerateLens(writer, { lensId: lens?.id ?? '', instruction: '' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return { briefId: brief.id, attemptId: outcome.value.attemptId, lensId: lens?.id ?? '' }
}

const rowOf = async (attemptId: string) =>
  (await db.select().from(generationAttempts).where(eq(generationAttempts.id, attemptId)))[0]

const tables = ['briefs', 'brief_lenses', 'generation_attempts'] as const

test('answers are stored once locks on their rows are released, in whichever table, and each was asked for once', async () => {
  const lenses = await Promise.all(tables.map(async (table) => ({ table, ...(await requested()) })))
  const working = lenses.map(({ attemptId }) => generateLens({ attemptId }))
  await expect.poll(() => server.seen).toHaveLength(tables.length)
  const locks = await Promise.all(
    lenses.map(({ table, briefId, lensId, attemptId }) =>
      locked(table, { briefs: briefId, brief_lenses: lensId, generation_attempts: attemptId }[table]),
    ),
  )
  release()
  await new Promise((resolve) => setTimeout(resolve, heldMs))
  for (const unlock of locks) await unlock()
  await Promise.all(working)
  for (const { table, briefId, lensId, attemptId } of lenses) {
    expect(await rowOf(attemptId), table).toMatchObject({ state: 'done', tokensInput: 100, tokensOutput: 20 })
    const [lens] = await lensViews(db, briefId)
    expect(lens, table).toMatchObject({ state: 'proposed', body: 'Riders may feel it.' })
    expect(await auditOf(attemptId), table).toEqual(['attempt.claimed'])
    expect(await auditOf(lensId), table).toContain('lens.proposed')
  }
  expect(server.seen).toHaveLength(tables.length)
}, 60_000)

/** Somebody else's transaction holds the row until it is told to let go. */
async function locked(table: (typeof tables)[number], id: string): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: env().DATABASE_URL })
  await holder.connect()
  await holder.query('begin')
  await holder.query(`select 1 from ${table} where id = $1 for update`, [id])
  return async () => {
    await holder.query('commit')
    await holder.end()
  }
}

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
    state: 'failed',
    tokensInput: 7,
    tokensOutput: 3,
    output: value,
    failure: { class: 'unknown' },
  })
  expect(await auditOf(attemptId)).toEqual(['attempt.claimed', 'attempt.failed'])
})
