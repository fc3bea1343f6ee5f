import { expect, test } from 'vitest'
import { z } from 'zod'
import type { LlmRequest } from './provider'
import { parseScript, scriptedProvider } from './scripted'

const schema = z.object({ title: z.string(), lines: z.array(z.string()) })
const request = (
  more: Partial<LlmRequest<z.infer<typeof schema>>> = {},
): LlmRequest<z.infer<typeof schema>> => ({
  task: 'front',
  schema,
  schemaName: 'front',
  system: '',
  messages: [],
  passages: [],
  terms: [],
  timeoutMs: 5000,
  ...more,
})
const value = (title: string) => ({ value: { title, lines: ['one', 'two'] } })
const provider = (answers: unknown[]) => scriptedProvider(parseScript({ answers: { front: answers } }))

test('the attempt picks the recorded answer, and the last answer repeats', async () => {
  const recorded = provider([value('first'), value('second')])
  for (const [attempt, title] of [
    [0, 'first'],
    [1, 'second'],
    [7, 'second'],
  ] as const) {
    expect(await recorded.generate(request({ attempt }))).toMatchObject({
      ok: true,
      kind: 'recorded',
      value: { title },
    })
  }
})

test('a recorded failure is a failure of its class', async () => {
  const outcome = await provider([{ failure: 'busy', until: '2030-01-01T00:00:00Z' }]).generate(request())
  expect(outcome).toMatchObject({ ok: false, failure: { class: 'busy', until: '2030-01-01T00:00:00Z' } })
})

test('a recorded answer that does not fit the schema is a mismatch', async () => {
  const outcome = await provider([{ value: { title: 3 } }]).generate(request())
  expect(outcome).toMatchObject({ ok: false, failure: { class: 'schema_mismatch' } })
})

test('a task that the script lacks fails and says which tasks it knows', async () => {
  const outcome = await provider([value('first')]).generate(request({ task: 'other' }))
  expect(outcome).toMatchObject({
    ok: false,
    failure: { class: 'unknown', detail: expect.stringContaining('front') },
  })
})

test('a streamed recorded answer grows item by item', async () => {
  const partials: unknown[] = []
  await provider([value('first')]).generate(request({ onPartial: (partial) => partials.push(partial) }))
  expect(partials).toEqual([
    { title: 'first' },
    { title: 'first', lines: ['one'] },
    { title: 'first', lines: ['one', 'two'] },
  ])
})

test('a recorded answer that takes too long is a timeout', async () => {
  const outcome = await provider([{ ...value('late'), delayMs: 60_000 }]).generate(request({ timeoutMs: 5 }))
  expect(outcome).toMatchObject({ ok: false, failure: { class: 'timeout' } })
})

test('a recorded answer can be cancelled', async () => {
  const stop = new AbortController()
  const running = provider([{ ...value('late'), delayMs: 60_000 }]).generate(request({ signal: stop.signal }))
  stop.abort()
  expect(await running).toMatchObject({ ok: false, failure: { class: 'cancelled' } })
})

test('a file that is not a script is refused', () => {
  expect(() => parseScript({ answers: { front: [] } })).toThrow()
  expect(() => parseScript({ answers: { front: [{ value: 1, failure: 'busy' }] } })).toThrow()
})
