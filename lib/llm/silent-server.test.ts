import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test } from 'vitest'
import { chooseProvider } from './choose'
import type { ProviderName } from './provider'
import { type HostileBehavior, type HostileServer, startHostileServer } from './testing/hostile-server'
import { aRequest, frontText } from './testing/llm-request'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

let server: HostileServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

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
  server = await startHostileServer(behavior, frontText)
  const provider = chooseProvider({ name, model: 'm', apiKey: 'k', baseUrl: `${server.url}/v1` })
  const sweeper = setInterval(collectGarbage, 100)
  const asking = provider
    .generate(aRequest(mode, { timeoutMs, signal }))
    .finally(() => clearInterval(sweeper))
  await expect.poll(() => server?.requests()).toBe(1)
  return { asking, server }
}

describe('a server that says nothing to the point', () => {
  test.each(cases)(
    '$behavior, $name, $mode: ends within a second of the limit, socket closed',
    async (one) => {
      const started = performance.now()
      const { asking, server: wire } = await asked(one, 700)
      expect(await asking).toMatchObject({ ok: false, failure: { class: 'timeout' } })
      expect(performance.now() - started).toBeLessThan(700 + 1_000)
      await expect.poll(() => wire.open()).toBe(0)
      expect(wire.requests()).toBe(1)
    },
  )

  test.each(cases)('$behavior, $name, $mode: Cancel ends it, socket closed', async (one) => {
    const cancel = new AbortController()
    const { asking, server: wire } = await asked(one, 60_000, cancel.signal)
    await new Promise((resolve) => setTimeout(resolve, 250))
    const cancelled = performance.now()
    cancel.abort()
    expect(await asking).toMatchObject({ ok: false, failure: { class: 'cancelled' } })
    expect(performance.now() - cancelled).toBeLessThan(1_000)
    await expect.poll(() => wire.open()).toBe(0)
  })
})

test.each(['json', 'stream'] as const)(
  'a redirect is refused, and the key goes nowhere: %s',
  async (mode) => {
    server = await startHostileServer('nul', frontText)
    const elsewhere = server
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
  },
)
