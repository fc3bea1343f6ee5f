import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { settings } from '@/db/schema/newsroom'
import { fails, hangs, says } from '@/lib/llm/testing/openai-server'
import { type Answer, startWireServer, type WireServer } from '@/lib/llm/testing/wire-server'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { aBrief, aPerson } from '../testing/newsroom'
import { generateLens } from './generate-lens'
import { lensViews } from './queries'
import { requestLenses } from './request-lenses'

const key = 'Zq70123456789VmXw'
const answer = JSON.stringify({
  sentences: [{ text: 'Riders may feel it.', kind: 'inference', evidence: [{ source: 1, sentence: 1 }] }],
})

let writer: Extract<Actor, { kind: 'user' }>
let brief: Brief
let server: WireServer | undefined

beforeEach(async () => {
  writer = await aPerson('writer')
  brief = await aBrief(writer)
  const value = { ai: { lensSeconds: 5 } }
  await db.insert(settings).values({ key: 'site', value }).onConflictDoNothing()
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  for (const name of ['AI_PROVIDER', 'AI_MODEL', 'AI_API_KEY', 'AI_BASE_URL']) delete process.env[name]
})

function configure(baseUrl: string): void {
  process.env.AI_PROVIDER = 'openai-compatible'
  process.env.AI_MODEL = 'test-model'
  process.env.AI_API_KEY = key
  process.env.AI_BASE_URL = baseUrl
}

/** The Adversary View gets this answer from the server; every other lens a good one. */
async function serve(bad: Answer): Promise<void> {
  const route: Answer = (seen) =>
    (JSON.stringify(seen.body).includes('The lens: Adversary View') ? bad : says(answer))(seen)
  server = await startWireServer([route])
  configure(`${server.url}/v1`)
}

async function generated() {
  expect(await requestLenses(writer, { briefId: brief.id })).toMatchObject({ ok: true })
  const attempts = await db
    .select()
    .from(generationAttempts)
    .where(and(eq(generationAttempts.briefId, brief.id), eq(generationAttempts.state, 'queued')))
  await Promise.all(attempts.map(({ id }) => generateLens({ attemptId: id })))
  const [household, adversary] = await lensViews(db, brief.id)
  return { household, adversary: adversary?.attempts[0] }
}

const resets: Answer = () => ({ parts: ['{"id":"c1","choices":[{"mess'], end: 'reset' })

test.each<[string, RegExp, Answer]>([
  ['quota', /no credit left.*admin/s, fails(429, { code: 'insufficient_quota', message: 'No credit.' })],
  [
    'busy',
    /no more requests until \d.*UTC.*ask again after that/s,
    fails(429, { message: 'Slow down.' }, { 'retry-after': '3600' }),
  ],
  ['provider_down', /error of its own.*few minutes/s, fails(500, { message: 'Oops.' })],
  [
    'bad_key',
    /doesn’t accept this site’s key.*admin.*key that works/s,
    fails(401, { message: `Incorrect API key: ${key}` }),
  ],
  [
    'source_too_long',
    /too long for this model, by about 1,904 tokens over its 8,192.*shorter text/s,
    fails(400, {
      code: 'context_length_exceeded',
      message:
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 10096 tokens.",
    }),
  ],
  ['truncated', /ran out of room.*Ask again/s, says(answer.slice(0, 30), { finish: 'length' })],
  ['refused', /refused to write.*instruction/s, says('', { refusal: 'I cannot help with that.' })],
  ['refused', /refused to write/, says('', { finish: 'content_filter' })],
  ['schema_mismatch', /can’t be used.*Ask again/s, says('Here is your lens: riders may feel it.')],
  ['timeout', /took too long.*more time/s, hangs],
  ['interrupted', /cut off.*Ask again/s, resets],
])('%s is said in words to act on, and the other lens arrives', async (failure, words, bad) => {
  await serve(bad)
  const { household, adversary } = await generated()
  expect(household).toMatchObject({ state: 'proposed', body: 'Riders may feel it.', origin: 'model' })
  expect(household?.attempts[0]).toMatchObject({
    provider: 'openai-compatible',
    model: 'test-model',
    tokensOutput: 20,
  })
  expect(adversary).toMatchObject({ state: 'failed', failure: { class: failure } })
  expect(adversary?.failure?.words).toMatch(words)
  const rows = await db.select().from(generationAttempts).where(eq(generationAttempts.briefId, brief.id))
  expect(JSON.stringify(rows)).not.toContain(key)
})

test('a server that cannot be reached is said so', async () => {
  server = await startWireServer([])
  configure(`${server.url}/v1`)
  await server.stop()
  server = undefined
  const { adversary } = await generated()
  expect(adversary?.failure).toMatchObject({
    class: 'unreachable',
    words: expect.stringContaining('couldn’t be reached'),
  })
})

test('a provider that is not fully set up is said so, and nothing is asked', async () => {
  configure('http://127.0.0.1:9/v1')
  delete process.env.AI_MODEL
  const { adversary } = await generated()
  expect(adversary?.failure).toMatchObject({ class: 'not_set_up', words: expect.stringContaining('admin') })
})

test('the model gets the source as data between marker lines, the lens, and nothing else', async () => {
  await serve(says(answer))
  await generated()
  const sent = server?.seen.map(({ body }) => JSON.stringify(body)).join('\n') ?? ''
  expect(sent).toMatch(/MATERIAL-[0-9a-f]{24}\\n.*\[1\.1\] The city council voted.*MATERIAL-[0-9a-f]{24}/)
  expect(sent).toContain('The city runs its own buses.')
  expect(sent).toContain('json_schema')
  for (const secret of [writer.id, writer.name, brief.id, 'Bus fares rise by 12 percent in July']) {
    expect(sent).not.toContain(secret)
  }
})
