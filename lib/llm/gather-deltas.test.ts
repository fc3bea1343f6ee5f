import { afterEach, expect, test } from 'vitest'
import { openaiCompatibleProvider } from './openai-compatible'
import { type HostileBehavior, type HostileServer, startHostileServer } from './testing/hostile-server'
import { aRequest, fakeTiming, front } from './testing/llm-request'

let server: HostileServer | undefined
afterEach(async () => server?.stop())

async function asked(behavior: HostileBehavior, mode: 'json' | 'stream', text = '') {
  server = await startHostileServer(behavior, text)
  const partials: unknown[] = []
  const started = performance.now()
  const baseUrl = `${server.url}/v1`
  const provider = openaiCompatibleProvider({ model: 'm', baseUrl, timing: fakeTiming() })
  const onPartial = mode === 'stream' ? (partial: unknown) => partials.push(partial) : undefined
  const outcome = await provider.generate(aRequest(mode, { onPartial }))
  return { outcome, partials, seconds: (performance.now() - started) / 1_000, server }
}

test('a text that comes letter by letter arrives whole, and is read at most five times a second on the way', async () => {
  const lines = Array.from({ length: 4_000 }, (_, place) => `Line ${place} of “the” answer.`)
  const { outcome, partials, seconds } = await asked(
    '1-byte-deltas',
    'stream',
    JSON.stringify({ ...front, lines }),
  )
  expect(outcome).toMatchObject({ ok: true, value: { ...front, lines } })
  expect(partials.length).toBeGreaterThan(0)
  // Five in the first second, five in each after it, and the last with the end.
  expect(partials.length).toBeLessThanOrEqual(seconds * 5 + 6)
  expect(partials.at(-1)).toEqual({ ...front, lines })
})

test('180 kB in pieces of one letter arrive before the test is given up', async () => {
  const { outcome } = await asked(
    '1-byte-deltas',
    'stream',
    JSON.stringify({ ...front, title: 'x'.repeat(180_000) }),
  )
  expect(outcome).toMatchObject({ ok: true })
}, 60_000)

test.each([
  ['endless', 'json'],
  ['endless', 'stream'],
  ['endless-line', 'json'],
  ['endless-line', 'stream'],
] as const)(
  'an answer without an end is stopped at its limit, and nothing more is read: %s, %s',
  async (behavior, mode) => {
    const { outcome, server: wire } = await asked(behavior, mode)
    expect(outcome).toMatchObject({
      ok: false,
      failure: { class: 'answer_too_long' },
      usage: { estimated: true },
    })
    await expect.poll(() => wire.open()).toBe(0)
    expect(wire.requests()).toBe(1)
    // What the limit lets through, and what a network holds by itself.
    expect(wire.sent()).toBeLessThan(10_000_000)
  },
)
