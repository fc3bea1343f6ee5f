import { desc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { beginsToSay, says } from '@/lib/llm/testing/openai-server'
import { type Answer, startWireServer, type WireServer } from '@/lib/llm/testing/wire-server'
import type { UserActor } from '../actor'
import type { Brief } from '../briefs/brief'
import { keepPartial } from '../generation/keep-partial'
import { readPartial } from '../generation/read-partial'
import { onArrivingText, onDeskActivity } from '../jobs/desk-activity'
import { aBrief, aPerson, auditOf } from '../testing/newsroom'
import { cancelAttempt } from './cancel-attempt'
import { generateLens } from './generate-lens'
import { lensViews } from './queries'
import { regenerateLens } from './regenerate-lens'

const key = 'Zq70123456789VmXw'
let writer: UserActor
let brief: Brief
let server: WireServer | undefined

beforeEach(async () => {
  writer = await aPerson('writer')
  brief = await aBrief(writer)
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

const answer = (...texts: string[]) =>
  JSON.stringify({
    sentences: texts.map((text) => ({ text, kind: 'inference', evidence: [{ source: 1, sentence: 1 }] })),
  })
/** The answer as far as the middle of its last sentence. */
const half = (...texts: string[]) => answer(...texts).slice(0, -60)

/** Asks for the first lens from a server that answers so, one answer a call. */
async function asked(...answers: Answer[]) {
  server = await startWireServer(answers)
  const { url } = server
  Object.assign(process.env, { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_API_KEY: key })
  process.env.AI_BASE_URL = `${url}/v1`
  const [lens] = await lensViews(db, brief.id)
  const outcome = await regenerateLens(writer, { lensId: lens?.id ?? '', instruction: '' })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { attemptId } = outcome.value
  return { attemptId, working: generateLens({ attemptId }), server }
}
const rowOf = async (attemptId: string) => {
  const [row] = await db.select().from(generationAttempts).where(eq(generationAttempts.id, attemptId))
  return row
}
const arrived = async (attemptId: string) => (await rowOf(attemptId))?.partial

const first = 'Riders may feel it.'
const second = 'Some could walk.'
const third = 'The council may look again.'

describe('a text that is being written', () => {
  test('is kept as whole sentences, announced and read by the screen; nothing stays when it is stopped', async () => {
    const announced: string[] = []
    const changes: string[] = []
    const stops = [
      await onArrivingText(({ briefId, attemptId }) => announced.push(`${briefId} ${attemptId}`)),
      await onDeskActivity((subject) => changes.push(subject)),
    ]
    const { attemptId, working, server: wire } = await asked(beginsToSay(half(first, second, third)))
    await expect.poll(() => arrived(attemptId)).toEqual([first, second])
    await expect.poll(() => announced.at(-1)).toBe(`${brief.id} ${attemptId}`)
    expect(changes.every((subject) => !subject.includes(attemptId))).toBe(true)
    const [lens] = await lensViews(db, brief.id)
    expect(lens).toMatchObject({ body: '', running: true, attempts: [{ partial: [first, second] }] })
    expect(await readPartial(brief.id, attemptId)).toEqual({
      attemptId,
      lensId: lens?.id,
      sentences: [first, second],
    })

    expect(await cancelAttempt(writer, { attemptId })).toMatchObject({ ok: true })
    await wire.hungUp
    await working
    expect(await rowOf(attemptId)).toMatchObject({ state: 'cancelled', partial: null, output: null })
    expect(await readPartial(brief.id, attemptId)).toBeNull()
    expect(await auditOf(attemptId)).toEqual(['attempt.claimed', 'attempt.cancelled'])
    await Promise.all(stops.map((stop) => stop()))
  })

  test('becomes the text of the lens only when it is complete', async () => {
    const { attemptId, working } = await asked(says(answer(first, second)))
    await working
    expect(await rowOf(attemptId)).toMatchObject({ state: 'done', partial: null })
    const [lens] = await lensViews(db, brief.id)
    expect(lens).toMatchObject({ state: 'proposed', body: `${first} ${second}` })
  })

  test('shows no sentence that the complete answer could not have', async () => {
    const foreign = 'See https://evil.example/x.'
    const { attemptId, working } = await asked(
      beginsToSay(half(first, foreign, 'Read <b>this</b>.', second, third)),
    )
    await expect.poll(() => arrived(attemptId)).toEqual([first, second])
    await cancelAttempt(writer, { attemptId })
    await working
  })

  test('starts over when the provider is asked again', async () => {
    const {
      attemptId,
      working,
      server: wire,
    } = await asked(beginsToSay(half(first, second, third), 'reset'), beginsToSay(half(third, second)))
    await expect.poll(() => arrived(attemptId)).toEqual([third])
    expect(wire.seen).toHaveLength(2)
    await cancelAttempt(writer, { attemptId })
    await working
  })

  test('that fails in the middle leaves a reason, and neither words nor the key', async () => {
    const error = { message: `The engine died. Key ${key}`, type: 'server_error' }
    const { attemptId, working } = await asked(beginsToSay(half(first, second), 'end', { error }))
    await working
    const row = await rowOf(attemptId)
    expect(row).toMatchObject({ state: 'failed', partial: null, failure: { class: 'provider_down' } })
    expect(JSON.stringify(row)).toContain('The engine died')
    expect(JSON.stringify(row)).not.toContain(key)
  })

  test('is never kept for an attempt in the hands of another process', async () => {
    const { attemptId, working } = await asked(says(answer(first)))
    await working
    const elsewhere = { state: 'running' as const, claimedBy: 'another worker' }
    await db.update(generationAttempts).set(elsewhere).where(eq(generationAttempts.id, attemptId))
    const keeper = keepPartial(attemptId, () => [first])
    keeper.arrived({})
    await keeper.stop()
    expect(await arrived(attemptId)).toBeNull()
  })

  test('goes with the attempt when its worker is gone', async () => {
    const { attemptId, working } = await asked(says(answer(first)))
    await working
    const lost = { state: 'running' as const, claimedBy: 'a worker that is gone', partial: [first] }
    await db.update(generationAttempts).set(lost).where(eq(generationAttempts.id, attemptId))
    await generateLens({ attemptId })
    expect(await rowOf(attemptId)).toMatchObject({
      state: 'failed',
      partial: null,
      failure: { class: 'interrupted' },
    })
  })

  test('that cannot be read goes on being written', async () => {
    const { attemptId, working } = await asked(says(answer(first)))
    await working
    const keeper = keepPartial(attemptId, () => {
      throw new Error('a bug')
    })
    expect(() => keeper.arrived({})).not.toThrow()
    await keeper.stop()
  })
})

test('a stranger to the brief cannot read what arrives by the id of another brief', async () => {
  const { attemptId, working } = await asked(beginsToSay(half(first, second)))
  await expect.poll(() => arrived(attemptId)).toEqual([first])
  const other = await aBrief(await aPerson('writer'))
  expect(await readPartial(other.id, attemptId)).toBeNull()
  await cancelAttempt(writer, { attemptId })
  await working
  const [last] = await db
    .select()
    .from(generationAttempts)
    .orderBy(desc(generationAttempts.requestedAt))
    .limit(1)
  expect(last?.partial).toBeNull()
})
