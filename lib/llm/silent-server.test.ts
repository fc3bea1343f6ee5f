import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { chooseProvider } from './choose'
import type { ProviderName } from './provider'
import { type HostileBehavior, startHostileServer } from './testing/hostile-server'
import { aRequest, frontText } from './testing/llm-request'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
let sweeps = 0
let sweeper: NodeJS.Timeout
beforeAll(() => {
  sweeper = setInterval(() => {
    collectGarbage()
    sweeps++
  }, 150)
})
afterAll(() => clearInterval(sweeper))

const providers: ProviderName[] = ['openai', 'anthropic', 'google', 'openai-compatible']
const silences: HostileBehavior[] = [
  'silent-before-headers',
  'silent-after-headers',
  'silent-in-body',
  'keep-alive-comments',
]
const cases = providers.flatMap((name) =>
  silences.flatMap((behavior) => (['json', 'stream'] as const).map((mode) => ({ name, behavior, mode }))),
)

async function asked(
  { name, behavior, mode }: (typeof cases)[number],
  timeoutMs: number,
  signal?: AbortSignal,
) {
  const server = await startHostileServer(behavior, frontText)
  const provider = chooseProvider({ name, model: 'm', apiKey: 'k', baseUrl: `${server.url}/v1` })
  const asking = provider.generate(aRequest(mode, { timeoutMs, signal }))
  await vi.waitUntil(() => server.requests() === 1, { timeout: 15_000 })
  return { asking, server }
}

// Each has its own server and mostly waits.
describe.concurrent('a server that says nothing to the point', () => {
  test.for(cases)('$behavior, $name, $mode: ends at the limit, socket closed', async (one, { expect }) => {
    const { asking, server: wire } = await asked(one, 400)
    expect(await asking).toMatchObject({ ok: false, failure: { class: 'timeout' } })
    await expect.poll(wire.open).toBe(0)
    expect(wire.requests()).toBe(1)
    await wire.stop()
  })

  test.for(cases)('$behavior, $name, $mode: Cancel ends it, socket closed', async (one, { expect }) => {
    const cancel = new AbortController()
    const { asking, server: wire } = await asked(one, 60_000, cancel.signal)
    const sweptBefore = sweeps
    await expect.poll(() => sweeps - sweptBefore).toBeGreaterThan(1)
    cancel.abort()
    expect(await asking).toMatchObject({ ok: false, failure: { class: 'cancelled' } })
    await expect.poll(wire.open).toBe(0)
    await wire.stop()
  })
})

test.each(['json', 'stream'] as const)(
  'a redirect is refused, and the key goes nowhere: %s',
  async (mode) => {
    const elsewhere = await startHostileServer('nul', frontText)
    const turning = createServer((_, response) =>
      response.writeHead(307, { location: `${elsewhere.url}/v1/chat/completions` }).end(),
    )
    await new Promise<void>((resolve) => turning.listen(0, '127.0.0.1', resolve))
    const address = turning.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const baseUrl = `http://127.0.0.1:${port}/v1`
    const provider = chooseProvider({ name: 'openai', model: 'm', apiKey: 'k', baseUrl })
    expect(await provider.generate(aRequest(mode))).toMatchObject({
      ok: false,
      failure: { class: 'unreachable', detail: expect.stringContaining('redirect') },
      usage: null,
    })
    expect(elsewhere.requests()).toBe(0)
    turning.close()
    await elsewhere.stop()
  },
)
