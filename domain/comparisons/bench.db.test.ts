import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { generationAttempts, lensTexts } from '@/db/schema/lenses'
import { auditEvents } from '@/db/schema/newsroom'
import { promptBenches, promptDefaults } from '@/db/schema/prompts'
import { hangs, says } from '@/lib/llm/testing/openai-server'
import { type Answer, startWireServer, type WireServer } from '@/lib/llm/testing/wire-server'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { draftFront } from '../briefs/draft-front'
import { requestFrontDraft } from '../briefs/request-front-draft'
import { cancelAttempt } from '../lenses/cancel-attempt'
import { writeRelease } from '../prompts/write-release'
import { historyOf } from '../publication/history'
import { briefFor } from '../publication/queries'
import { aBrief, aPerson, auditOf } from '../testing/newsroom'
import { cancelBench } from './cancel-bench'
import { makeDefault } from './make-default'
import { benchForAdmin, promptsForAdmin } from './queries'
import { requestBench } from './request-bench'
import { runBench } from './run-bench'

type Person = Extract<Actor, { kind: 'user' }>
let admin: Person
let brief: Brief
let server: WireServer | undefined

const clean = 'A family that buys a monthly pass may notice the higher fare at once.'
const invented = 'A monthly pass for 99 euros may weigh on a family that rides every day of the year.'
const draft = (text: string) =>
  JSON.stringify({ sentences: [{ text, kind: 'inference', evidence: [{ source: 1, sentence: 2 }] }] })
const careful = 'Careful wording.'
const careless = 'Careless wording.'
const wordings = { lens: careful, front: 'Write it.', note: 'For a test.' }

/** A model that invents a figure when the wording lets it. */
const obeys: Answer = (seen) =>
  says(draft(JSON.stringify(seen.body).includes(careless) ? invented : clean))(seen)

async function serve(answer: Answer): Promise<void> {
  server = await startWireServer([answer])
  process.env.AI_PROVIDER = 'openai-compatible'
  process.env.AI_MODEL = 'test-model'
  process.env.AI_BASE_URL = `${server.url}/v1`
}

beforeEach(async () => {
  admin = await aPerson('admin')
  brief = await aBrief(admin)
  await db.delete(generationAttempts)
  await db.delete(promptBenches)
  await db.delete(promptDefaults)
  await writeRelease(admin, wordings)
  await writeRelease(admin, { ...wordings, lens: careless })
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_BASE_URL']) delete process.env[name]
})

async function asked(versionA: number, versionB: number): Promise<string> {
  const outcome = await requestBench(admin, { versionA, versionB, briefIds: [brief.id] })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.benchId
}
const attemptsOf = (benchId: string) =>
  db.select().from(generationAttempts).where(eq(generationAttempts.benchId, benchId))

async function compared(versionA: number, versionB: number): Promise<string> {
  const benchId = await asked(versionA, versionB)
  for (const { id } of await attemptsOf(benchId)) await runBench({ attemptId: id })
  return benchId
}

test('two versions over the same brief: their findings, words and cost side by side', async () => {
  await serve(obeys)
  const benchId = await compared(2, 3)
  const { progress, results } = await benchForAdmin(admin, benchId)
  expect(progress).toMatchObject({ state: 'finished', done: 4, all: 4, requestedBy: admin.name })
  const [a, b] = results?.figures ?? []
  expect(a).toMatchObject({ version: 2, asked: 2, written: 2, failures: {}, tokens: 240, costUnknown: 2 })
  expect(b?.blockersPerLens).toBe((a?.blockersPerLens ?? 0) + 1)
  expect(a).toMatchObject({ words: 14, hedgedShare: 1, copiedShare: 0, medianLatencyMs: expect.any(Number) })
  const [first] = results?.briefs ?? []
  expect(first).toMatchObject({ id: brief.id, recorded: false, sourcesChanged: false })
  expect(first?.lenses.map(({ key, a: one, b: other }) => [key, one.body, other.body])).toEqual([
    ['household', clean, invented],
    ['adversary', clean, invented],
  ])
  const found = first?.lenses[0]?.b.findings.find(({ gate }) => gate === 'unsupported_number')
  expect(found).toMatchObject({ severity: 'blocker', found: '99 euros' })
})

test('every request keeps its version and the hash of its wording', async () => {
  await serve(obeys)
  const rows = await attemptsOf(await compared(2, 3))
  const hashes = new Map(rows.map((row) => [row.promptVersion, row.promptHash]))
  expect([...hashes.keys()].sort()).toEqual([2, 3])
  expect(hashes.get(2)).not.toBe(hashes.get(3))
  expect(rows.every(({ lensId, snapshotHashes }) => lensId === null && snapshotHashes.length === 1)).toBe(
    true,
  )
})

test('a comparison reaches no lens and no screen of the brief', async () => {
  await serve(obeys)
  const before = await briefFor(admin, brief.id)
  const past = await historyOf(admin, brief.id)
  const benchId = await compared(2, 3)
  const [one] = await attemptsOf(benchId)
  expect(await briefFor(admin, brief.id)).toEqual(before)
  expect(await historyOf(admin, brief.id)).toEqual(past)
  expect(await db.select().from(lensTexts)).toEqual([])
  await expect(cancelAttempt(admin, { attemptId: one?.id ?? '' })).rejects.toThrow('attempt')
  expect(await auditOf(benchId)).toEqual(['bench.requested', ...Array(4).fill('bench.answered')])
})

test('a version with more blockers becomes the default only with a reason, which the log keeps', async () => {
  await serve(obeys)
  await makeDefault(admin, { version: 2, override: 'The first comparison comes next.' })
  const benchId = await compared(2, 3)
  const refusal = await makeDefault(admin, { version: 3, override: '' })
  expect(refusal).toMatchObject({ reason: 'worse', detail: { version: 3, current: 2, benchId } })
  const override = 'The figure is in a source that comes tomorrow.'
  expect(await makeDefault(admin, { version: 3, override })).toMatchObject({ ok: true })
  const [line] = await db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, 'prompt.made_default'), eq(auditEvents.subject, 'prompt-3')))
  expect(line?.detail).toMatchObject({ objection: 'worse', override, before: 2 })
  expect(await makeDefault(admin, { version: 2, override: '' })).toEqual({ ok: true, value: { version: 2 } })
})

test('front texts are drafted in the words of the default from then on', async () => {
  await serve(hangs)
  await server?.stop()
  await makeDefault(admin, { version: 2, override: 'For the front texts of a test.' })
  const requested = await requestFrontDraft(admin, { briefId: brief.id })
  const attemptId = requested.ok ? requested.value.attemptId : ''
  await draftFront({ attemptId })
  const [row] = await db.select().from(generationAttempts).where(eq(generationAttempts.id, attemptId))
  expect(row).toMatchObject({ promptVersion: 2, promptHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('a cancelled comparison is stopped, cannot justify a new default, and is stopped once', async () => {
  await serve(obeys)
  await makeDefault(admin, { version: 2, override: 'The first comparison comes next.' })
  const benchId = await asked(2, 3)
  const { benches } = await promptsForAdmin(admin)
  expect(benches).toMatchObject([{ id: benchId, state: 'running', done: 0, all: 4 }])
  expect(await cancelBench(admin, { benchId })).toEqual({ ok: true, value: { stopped: 4 } })
  for (const { id } of await attemptsOf(benchId)) await runBench({ attemptId: id })
  expect(server?.seen).toEqual([])
  expect((await benchForAdmin(admin, benchId)).progress).toMatchObject({ state: 'cancelled', done: 0 })
  expect(await makeDefault(admin, { version: 3, override: '' })).toMatchObject({ reason: 'no_bench' })
  expect(await cancelBench(admin, { benchId })).toMatchObject({ reason: 'finished' })
})

test('without a model nothing can be compared, except over recorded answers', async () => {
  const wanted = { versionA: 2, versionB: 3, briefIds: [brief.id] }
  expect(await requestBench(admin, wanted)).toMatchObject({ reason: 'no_model' })
  const value = JSON.parse(draft(clean))
  const script = { answers: { 'lens:household': [{ value }], 'lens:adversary': [{ failure: 'refused' }] } }
  await db.update(briefs).set({ script }).where(eq(briefs.id, brief.id))
  const { results } = await benchForAdmin(admin, await compared(2, 3))
  expect(results?.briefs[0]).toMatchObject({ recorded: true })
  expect(results?.figures).toMatchObject([
    { written: 1, failures: { refused: 1 }, costMicros: 0, costUnknown: 0 },
    { written: 1, failures: { refused: 1 } },
  ])
  // The same for every wording, so it can't justify a new default.
  await makeDefault(admin, { version: 2, override: 'The first comparison comes next.' })
  expect(await makeDefault(admin, { version: 3, override: '' })).toMatchObject({ reason: 'no_bench' })
})

test('a comparison needs two versions, and briefs with a source and lenses', async () => {
  await serve(obeys)
  const briefIds = [brief.id]
  expect(await requestBench(admin, { versionA: 2, versionB: 2, briefIds })).toMatchObject({
    reason: 'same_version',
  })
  const stranger = [brief.id, admin.id]
  expect(await requestBench(admin, { versionA: 2, versionB: 3, briefIds: stranger })).toMatchObject({
    reason: 'not_usable',
  })
  expect((await promptsForAdmin(admin)).briefs.find(({ id }) => id === brief.id)).toMatchObject({
    title: 'Bus fares rise by 12 percent in July',
    keys: ['household', 'adversary'],
    recorded: false,
  })
})
