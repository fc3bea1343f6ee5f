import { afterEach, expect, test } from 'vitest'
import { openaiCompatibleProvider } from './openai-compatible'
import { aRequest, fakeTiming, front } from './testing/llm-request'
import { says } from './testing/openai-server'
import { startWireServer, type WireServer } from './testing/wire-server'

let server: WireServer | undefined
afterEach(async () => server?.stop())

async function streamed(text: string) {
  server = await startWireServer([says(text)])
  const partials: unknown[] = []
  const baseUrl = `${server.url}/v1`
  const provider = openaiCompatibleProvider({ model: 'm', baseUrl, timing: fakeTiming() })
  const outcome = await provider.generate(
    aRequest('stream', { onPartial: (partial) => partials.push(partial) }),
  )
  return { outcome, partials }
}

test('a text that comes in tiny pieces arrives whole, and grows on the way', async () => {
  const lines = Array.from({ length: 40 }, (_, place) => `Line ${place} of “the” answer.`)
  const { outcome, partials } = await streamed(JSON.stringify({ ...front, lines }))
  expect(outcome).toMatchObject({ ok: true, value: { ...front, lines } })
  expect(partials.length).toBeGreaterThan(20)
  expect(partials.at(-1)).toEqual({ ...front, lines })
})

test('an endless answer in tiny pieces is not read anew at each of them', async () => {
  const { outcome, partials } = await streamed(JSON.stringify({ title: 'x'.repeat(60_000) }))
  expect(outcome).toMatchObject({ ok: false, failure: { class: 'schema_mismatch' } })
  expect(partials.length).toBeLessThan(1_000)
})
