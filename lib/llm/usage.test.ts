import { afterEach, describe, expect, test } from 'vitest'
import { chooseProvider } from './choose'
import type { ProviderName } from './provider'
import { type HostileBehavior, type HostileServer, startHostileServer } from './testing/hostile-server'
import { aRequest, front, frontText } from './testing/llm-request'

let server: HostileServer | undefined
afterEach(async () => server?.stop())

const providers: ProviderName[] = ['openai', 'anthropic', 'google', 'openai-compatible']
const modes = ['json', 'stream'] as const
const cases = providers.flatMap((name) => modes.map((mode) => ({ name, mode })))

async function usageOf(behavior: HostileBehavior, { name, mode }: (typeof cases)[number]) {
  server = await startHostileServer(behavior, frontText)
  const provider = chooseProvider({ name, model: 'm', apiKey: 'k', baseUrl: `${server.url}/v1` })
  const outcome = await provider.generate(aRequest(mode))
  expect(outcome).toMatchObject({ ok: true, kind: 'generated', value: front, repaired: false })
  expect(server.requests()).toBe(1)
  return outcome.ok && outcome.kind === 'generated' ? outcome.usage : null
}

describe.each(cases)('what $name says it used, $mode', (one) => {
  test('is rounded up when it is a fraction', async () => {
    expect(await usageOf('fractional-usage', one)).toEqual({ input: 100, cached: 0, output: 20 })
  })

  test.each<HostileBehavior>(['negative-usage', 'giant-usage', 'nan-usage', 'no-usage'])(
    'is estimated from what was sent and received when it cannot be: %s',
    async (behavior) => {
      const usage = await usageOf(behavior, one)
      expect(usage?.estimated).toBe(true)
      expect(usage?.output).toBe(Math.ceil(Buffer.byteLength(frontText) / 4))
      expect(usage?.input).toBeGreaterThan(10)
      expect(usage?.input).toBeLessThan(500)
    },
  )

  test('is read when it comes as text, and estimated where that is not a number', async () => {
    const usage = await usageOf('text-usage', one)
    expect(usage).toMatchObject({ input: 100, estimated: true })
    expect(usage?.output).toBeGreaterThan(10)
  })
})
