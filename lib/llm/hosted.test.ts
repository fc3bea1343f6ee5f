import { afterEach, describe, expect, test } from 'vitest'
import { chooseProvider } from './choose'
import type { LlmRequest, ProviderName } from './provider'
import { anthropicBreaks, anthropicFails, anthropicSays } from './testing/anthropic-server'
import { googleBlocks, googleFails, googleSays } from './testing/google-server'
import { aRequest, type Front, fakeTiming, front, frontText } from './testing/llm-request'
import { breaksOff, fails, says } from './testing/openai-server'
import { type Answer, startWireServer, type WireServer } from './testing/wire-server'

const key = 'Zq70123456789VmXw'
let server: WireServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

const kinds: {
  name: ProviderName
  model: string
  good: Answer
  cut: Answer
  withheld: Answer
  fails: (status: number) => Answer
}[] = [
  {
    name: 'openai',
    model: 'gpt-test',
    good: says(frontText, { cached: 30 }),
    cut: says(frontText.slice(0, 20), { finish: 'length' }),
    withheld: says('', { refusal: 'No.' }),
    fails: (status) =>
      fails(status, { message: `Told to ${key}`, type: 'error_type', code: null, param: null }),
  },
  {
    name: 'anthropic',
    model: 'claude-sonnet-4-5',
    good: anthropicSays(frontText),
    cut: anthropicSays(frontText.slice(0, 20), 'max_tokens'),
    withheld: anthropicSays('', 'refusal'),
    fails: (status) => anthropicFails(status, 'some_error', `Told to ${key}`),
  },
  {
    name: 'google',
    model: 'gemini-test',
    good: googleSays(frontText),
    cut: googleSays(frontText.slice(0, 20), 'MAX_TOKENS'),
    withheld: googleBlocks(),
    fails: (status) => googleFails(status, 'SOME_STATUS', `Told to ${key}`),
  },
]

async function ask(name: ProviderName, model: string, answers: Answer[], request: LlmRequest<Front>) {
  server = await startWireServer(answers)
  const outcome = await chooseProvider(
    { name, model, apiKey: key, baseUrl: `${server.url}/v1` },
    fakeTiming(),
  ).generate(request)
  return { outcome, seen: server.seen }
}

describe.each(kinds)('$name', ({ name, model, ...wire }) => {
  describe.each(['json', 'stream'] as const)('%s', (mode) => {
    const failure = async (answer: Answer) => {
      const { outcome, seen } = await ask(name, model, [answer], aRequest(mode))
      if (outcome.ok) throw new Error('The request should have failed.')
      expect(outcome.failure.detail).not.toContain(key)
      return { ...outcome.failure, calls: seen.length, usage: outcome.usage }
    }

    test('a good answer is returned with its tokens, cached ones apart', async () => {
      const { outcome } = await ask(name, model, [wire.good], aRequest(mode))
      expect(outcome).toMatchObject({ ok: true, kind: 'generated', value: front, model })
      expect(outcome).toMatchObject({ usage: { input: 70, cached: 30, output: 20 }, repaired: false })
    })

    test('a wrong key is a bad key', async () => {
      expect(await failure(wire.fails(401))).toMatchObject({ class: 'bad_key', calls: 1 })
    })

    test('a server without time is busy', async () => {
      expect(await failure(wire.fails(429))).toMatchObject({ class: 'busy', calls: 3 })
    })

    test('a server that fails for ever is down', async () => {
      expect(await failure(wire.fails(500))).toMatchObject({ class: 'provider_down', calls: 3 })
    })

    test('an answer cut at the limit is truncated', async () => {
      expect(await failure(wire.cut)).toMatchObject({ class: 'truncated', calls: 1, usage: { output: 20 } })
    })

    test('a withheld answer is refused', async () => {
      expect(await failure(wire.withheld)).toMatchObject({ class: 'refused', calls: 1 })
    })

    test('an unfit answer is repaired once', async () => {
      const unfit =
        name === 'anthropic'
          ? anthropicSays('Sure!')
          : name === 'google'
            ? googleSays('Sure!')
            : says('Sure!')
      const { outcome } = await ask(name, model, [unfit, wire.good], aRequest(mode))
      expect(outcome).toMatchObject({ ok: true, value: front, repaired: true })
    })
  })
})

describe('the schema is in fact sent', () => {
  const sent = async (name: ProviderName, model: string, good: Answer) =>
    (await ask(name, model, [good], aRequest())).seen[0]
  const properties = { title: { type: 'string' }, lines: { type: 'array' } }

  test('to OpenAI as json_schema', async () => {
    const seen = await sent('openai', 'gpt-test', says(frontText))
    expect(seen?.headers.authorization).toBe(`Bearer ${key}`)
    expect(seen?.body.response_format).toMatchObject({
      json_schema: { strict: true, schema: { properties } },
    })
  })

  test('to Anthropic as output format', async () => {
    const seen = await sent('anthropic', 'claude-sonnet-4-5', anthropicSays(frontText))
    expect(seen?.headers['x-api-key']).toBe(key)
    expect(seen?.body.output_config).toMatchObject({
      format: { type: 'json_schema', schema: { properties } },
    })
  })

  test('to an Anthropic model without output formats as a tool it must use', async () => {
    const seen = await sent('anthropic', 'claude-3-haiku-20240307', anthropicSays(frontText))
    expect(seen?.body).toMatchObject({
      tools: [{ input_schema: { properties } }],
      tool_choice: { type: 'any' },
    })
  })

  test('to Google as responseSchema', async () => {
    const seen = await sent('google', 'gemini-test', googleSays(frontText))
    expect(seen?.headers['x-goog-api-key']).toBe(key)
    expect(seen?.path).not.toContain(key)
    expect(seen?.body.generationConfig).toMatchObject({ responseSchema: { properties } })
  })
})

describe("each provider's own words", () => {
  const failure = async (
    name: ProviderName,
    model: string,
    answer: Answer,
    mode: 'json' | 'stream' = 'json',
  ) => {
    const { outcome } = await ask(name, model, [answer], aRequest(mode))
    return outcome.ok ? undefined : outcome.failure
  }

  test('Anthropic: an overloaded server is down', async () => {
    expect(
      await failure('anthropic', 'claude-test', anthropicFails(529, 'overloaded_error', 'Overloaded')),
    ).toMatchObject({ class: 'provider_down' })
  })

  test('Anthropic: an error told in mid-stream is the cause', async () => {
    const broken = anthropicBreaks('overloaded_error', 'Overloaded')
    expect(await failure('anthropic', 'claude-test', broken, 'stream')).toMatchObject({
      class: 'provider_down',
    })
  })

  test('Anthropic: no credit is a quota', async () => {
    const answer = anthropicFails(
      400,
      'invalid_request_error',
      'Your credit balance is too low to access the API.',
    )
    expect(await failure('anthropic', 'claude-test', answer)).toMatchObject({ class: 'quota' })
  })

  test('Anthropic: a long prompt says by how much', async () => {
    const answer = anthropicFails(
      400,
      'invalid_request_error',
      'prompt is too long: 210000 tokens > 200000 maximum',
    )
    expect(await failure('anthropic', 'claude-test', answer)).toMatchObject({
      class: 'source_too_long',
      limit: 200000,
      tooLongBy: 10000,
    })
  })

  test('Google: a wrong key comes with status 400', async () => {
    const answer = googleFails(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.')
    expect(await failure('google', 'gemini-test', answer)).toMatchObject({ class: 'bad_key' })
  })

  test('Google: a limit a minute says until when, a limit a day is a quota', async () => {
    const message = 'You exceeded your current quota, please check your plan and billing details.'
    const minute = googleFails(429, 'RESOURCE_EXHAUSTED', message, [{ retryDelay: '34s' }])
    const day = googleFails(429, 'RESOURCE_EXHAUSTED', message, [
      { quotaId: 'GenerateRequestsPerDayPerProjectPerModel' },
    ])
    expect(await failure('google', 'gemini-test', minute)).toMatchObject({
      class: 'busy',
      until: '2030-01-01T12:00:34.000Z',
    })
    expect(await failure('google', 'gemini-test', day)).toMatchObject({ class: 'quota' })
  })

  test('Google: a long prompt says by how much', async () => {
    const message = 'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).'
    expect(
      await failure('google', 'gemini-test', googleFails(400, 'INVALID_ARGUMENT', message)),
    ).toMatchObject({
      class: 'source_too_long',
      limit: 1048576,
      tooLongBy: 151424,
    })
  })

  test.each([
    ['openai', 'gpt-test'],
    ['anthropic', 'claude-test'],
    ['google', 'gemini-test'],
  ] as const)('%s: a page in place of a stream is interrupted', async (name, model) => {
    const page: Answer = () => ({ headers: { 'content-type': 'text/html' }, parts: ['<html>Welcome</html>'] })
    expect(await failure(name, model, page, 'stream')).toMatchObject({ class: 'interrupted' })
  })

  test('OpenAI: a stream cut off in the middle is interrupted', async () => {
    expect(await failure('openai', 'gpt-test', breaksOff('end'), 'stream')).toMatchObject({
      class: 'interrupted',
    })
    expect(await failure('openai', 'gpt-test', breaksOff('reset'), 'stream')).toMatchObject({
      class: 'interrupted',
    })
  })
})
