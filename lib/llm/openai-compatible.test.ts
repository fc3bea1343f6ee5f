import { afterEach, describe, expect, test } from 'vitest'
import { chooseProvider } from './choose'
import type { LlmRequest } from './provider'
import { aRequest, type Front, fakeTiming, front, frontText } from './testing/llm-request'
import { breaksOff, fails, hangs, says } from './testing/openai-server'
import { type Answer, startWireServer, type WireServer } from './testing/wire-server'

// Not shaped like a known key, so only knowing it can keep it out of a detail.
const key = 'Zq70123456789VmXw'
let server: WireServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

async function ask(answers: Answer[], request: LlmRequest<Front>) {
  server = await startWireServer(answers)
  const timing = fakeTiming()
  const provider = chooseProvider(
    { name: 'openai-compatible', model: 'test-model', apiKey: key, baseUrl: `${server.url}/v1` },
    timing,
  )
  const outcome = await provider.generate(request)
  return { outcome, seen: server.seen, slept: timing.slept, hungUp: server.hungUp, provider }
}

describe.each(['json', 'stream'] as const)('a server of the chat completions protocol, %s', (mode) => {
  const failing = async (answers: Answer[], more: Partial<LlmRequest<Front>> = {}) => {
    const asked = await ask(answers, aRequest(mode, more))
    if (asked.outcome.ok) throw new Error('The request should have failed.')
    expect(asked.outcome.failure.detail).not.toContain(key)
    expect(asked.outcome.failure.detail.length).toBeLessThanOrEqual(300)
    return { ...asked, failure: asked.outcome.failure, usage: asked.outcome.usage }
  }
  const answered = async (answers: Answer[], more: Partial<LlmRequest<Front>> = {}) => {
    const asked = await ask(answers, aRequest(mode, more))
    expect(asked.outcome).toMatchObject({ ok: true, kind: 'generated', value: front, model: 'test-model' })
    return asked
  }

  test('a good answer is returned with its tokens, cached ones apart', async () => {
    const { outcome } = await answered([says(frontText, { cached: 30 })])
    expect(outcome).toMatchObject({ usage: { input: 70, cached: 30, output: 20 }, repaired: false })
  })

  test('the schema, the key and every message are in fact sent', async () => {
    const { seen } = await answered([says(frontText)], { maxOutputTokens: 700 })
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${key}`)
    expect(seen[0]?.body).toMatchObject({
      model: 'test-model',
      max_tokens: 700,
      messages: [
        { role: 'system', content: 'You write.' },
        { role: 'user', content: 'What to write.' },
        { role: 'user', content: 'The source.' },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'front',
          schema: { properties: { title: { type: 'string' } }, required: ['title', 'lines'] },
        },
      },
    })
  })

  test('a server that only takes json_object gets the schema in the prompt, and next time at once', async () => {
    const rejects = fails(400, {
      message: "'response_format.type' must be 'json_object' or 'text'",
      type: 'invalid_request_error',
    })
    const { outcome, seen, provider } = await answered([rejects, says(frontText)])
    expect(outcome).toMatchObject({ params: { schema: 'in the prompt' } })
    expect(seen[1]?.body).toMatchObject({
      response_format: { type: 'json_object' },
      messages: [{ role: 'system', content: expect.stringContaining('"lines"') }, {}, {}],
    })
    await provider.generate(aRequest(mode))
    expect(seen).toHaveLength(3)
  })

  test('a rejection of the schema is understood in a validation error as well', async () => {
    const detail = [{ loc: ['body', 'response_format', 'type'], msg: 'unexpected value' }]
    await answered([() => ({ status: 422, parts: [JSON.stringify({ detail })] }), says(frontText)])
  })

  test('a server that takes neither form is not asked for ever', async () => {
    const rejects = fails(400, { message: 'response_format json_object is not supported' })
    const { failure, seen } = await failing([rejects])
    expect(failure.class).toBe('unknown')
    expect(seen).toHaveLength(2)
  })

  test('a short retry-after is obeyed', async () => {
    const { slept } = await answered([
      fails(429, { message: 'Slow down' }, { 'retry-after': '2' }),
      says(frontText),
    ])
    expect(slept).toEqual([2000])
  })

  test('a server that stays busy after two obeyed waits is busy', async () => {
    const { failure, slept } = await failing([fails(429, { message: 'Slow down' }, { 'retry-after': '2' })])
    expect(slept).toEqual([2000, 2000])
    expect(failure).toMatchObject({ class: 'busy', until: '2030-01-01T12:00:02.000Z' })
  })

  test('an exhausted quota stops at once', async () => {
    const error = {
      message: 'You exceeded your current quota, please check your plan.',
      code: 'insufficient_quota',
      type: 'insufficient_quota',
    }
    const { failure, seen } = await failing([fails(429, error)])
    expect(failure.class).toBe('quota')
    expect(seen).toHaveLength(1)
  })

  test('a wait of more than twenty seconds is left to the person', async () => {
    const { failure, seen } = await failing([fails(429, { message: 'Later' }, { 'retry-after': '25' })])
    expect(failure).toMatchObject({ class: 'busy', until: '2030-01-01T12:00:25.000Z' })
    expect(seen).toHaveLength(1)
  })

  test('a long retry-after says until when', async () => {
    const { failure, seen } = await failing([fails(429, { message: 'Later' }, { 'retry-after': '3600' })])
    expect(failure).toMatchObject({ class: 'busy', until: '2030-01-01T13:00:00.000Z' })
    expect(seen).toHaveLength(1)
  })

  test('a wait that would pass the deadline is not begun', async () => {
    const busy = fails(429, { message: 'Later' }, { 'retry-after': '15' })
    const { failure, slept } = await failing([busy], { timeoutMs: 10_000 })
    expect(failure.class).toBe('busy')
    expect(slept).toEqual([])
  })

  test.each([500, 502, 503])('status %d for ever means that the provider is down', async (status) => {
    const { failure, seen } = await failing([fails(status, { message: 'Oops' })])
    expect(failure.class).toBe('provider_down')
    expect(seen).toHaveLength(3)
  })

  test('a server that recovers after one failure is nothing to see', async () => {
    await answered([fails(502, { message: 'Oops' }), says(frontText)])
  })

  test('a wrong key is a bad key, and is not repeated in the detail', async () => {
    const { failure, seen } = await failing([
      fails(401, { message: `Incorrect API key provided: ${key}`, code: 'invalid_api_key' }),
    ])
    expect(failure.class).toBe('bad_key')
    expect(seen).toHaveLength(1)
  })

  test.each([
    "This model's maximum context length is 4096 tokens. However, your messages resulted in 5000 tokens.",
    "This model's maximum context length is 4,096 tokens. However, you requested 5,000 tokens (4,000 in the messages, 1,000 in the completion).",
    'The request (5000 tokens) exceeds the available context size (4096 tokens), try increasing it.',
    'prompt is too long: 5000 tokens > 4096 maximum',
  ])('a source that is too long says by how much: %s', async (message) => {
    const { failure } = await failing([fails(400, { message, code: 'context_length_exceeded' })])
    expect(failure).toMatchObject({ class: 'source_too_long', limit: 4096, tooLongBy: 904 })
  })

  test('a refused connection is unreachable', async () => {
    const gone = await startWireServer([hangs])
    await gone.stop()
    const provider = chooseProvider(
      { name: 'openai-compatible', model: 'test-model', baseUrl: gone.url },
      fakeTiming(),
    )
    expect(await provider.generate(aRequest(mode))).toMatchObject({
      ok: false,
      failure: { class: 'unreachable' },
    })
  })

  test('a redirect is not followed', async () => {
    const other = await startWireServer([says(frontText)])
    const { failure } = await failing([
      () => ({ status: 307, headers: { location: other.url }, parts: [''] }),
    ])
    expect(failure.class).toBe('unreachable')
    expect(other.seen).toEqual([])
    await other.stop()
  })

  test('an answer cut at the limit is truncated, and its tokens are kept', async () => {
    const { failure, usage, seen } = await failing([says(frontText.slice(0, 20), { finish: 'length' })])
    expect(failure.class).toBe('truncated')
    expect(usage).toEqual({ input: 100, cached: 0, output: 20 })
    expect(seen).toHaveLength(1)
  })

  test('an empty answer at the limit is truncated', async () => {
    expect((await failing([says('', { finish: 'length' })])).failure.class).toBe('truncated')
  })

  test('a refusal is refused', async () => {
    const { failure, seen } = await failing([says('', { refusal: 'I cannot help with that.' })])
    expect(failure.class).toBe('refused')
    expect(seen).toHaveLength(1)
  })

  test.each(['', frontText.slice(0, 20)])(
    'an answer withheld by a content filter is refused: "%s"',
    async (text) => {
      expect((await failing([says(text, { finish: 'content_filter' })])).failure.class).toBe('refused')
    },
  )

  test.each(['{"title":3,"lines":[]}', 'Sure! Here is your title.', ''])(
    'an unfit answer is repaired once: "%s"',
    async (text) => {
      const { outcome, seen } = await answered([says(text), says(frontText)])
      expect(outcome).toMatchObject({ repaired: true, usage: { input: 200, output: 40 } })
      expect(JSON.stringify(seen[1]?.body.messages)).toContain('does not fit the schema')
      if (text) expect(seen[1]?.body.messages).toContainEqual({ role: 'assistant', content: text })
    },
  )

  test.each(['{"title":3,"lines":[]}', 'Sure! Here is your title.'])(
    'an answer that stays unfit is a mismatch: %s',
    async (text) => {
      const { failure, usage, seen } = await failing([says(text)])
      expect(failure.class).toBe('schema_mismatch')
      expect(usage).toEqual({ input: 200, cached: 0, output: 40 })
      expect(seen).toHaveLength(2)
    },
  )

  test('JSON in a fence is unwrapped without a second call', async () => {
    const { outcome, seen } = await answered([says(`\`\`\`json\n${frontText}\n\`\`\``)])
    expect(outcome).toMatchObject({ repaired: false })
    expect(seen).toHaveLength(1)
  })

  test('a server that hangs is a timeout', async () => {
    const { failure, hungUp } = await failing([hangs], { timeoutMs: 80 })
    expect(failure.class).toBe('timeout')
    await hungUp
  })

  test('a server that begins and then hangs is a timeout', async () => {
    expect((await failing([breaksOff('hang')], { timeoutMs: 80 })).failure.class).toBe('timeout')
  })

  test('a connection reset in mid-answer is tried once more, then interrupted', async () => {
    const { failure, seen } = await failing([breaksOff('reset')])
    expect(failure.class).toBe('interrupted')
    expect(seen).toHaveLength(2)
  })

  test('a connection reset once is nothing to see', async () => {
    await answered([breaksOff('reset'), says(frontText)])
  })

  test('a cancel closes the connection to the server', async () => {
    const stop = new AbortController()
    const hanging: Answer = (seen) => {
      setTimeout(() => stop.abort(), 20)
      return breaksOff('hang')(seen)
    }
    const { failure, hungUp } = await failing([hanging], { signal: stop.signal })
    expect(failure.class).toBe('cancelled')
    await hungUp
  })

  test('a request that is cancelled before it begins is not sent', async () => {
    const { failure, seen } = await failing([says(frontText)], { signal: AbortSignal.abort() })
    expect(failure.class).toBe('cancelled')
    expect(seen).toEqual([])
  })

  test('a page in place of an answer is a separate failure', async () => {
    const page: Answer = () => ({ headers: { 'content-type': 'text/html' }, parts: ['<html>Welcome</html>'] })
    expect((await failing([page])).failure.class).toBe(mode === 'json' ? 'unknown' : 'interrupted')
  })
})

describe('a stream', () => {
  test('events split at any byte give the same answer', async () => {
    for (const splitBytes of [1, 3, 17]) {
      const { outcome } = await ask([says(frontText, { splitBytes })], aRequest('stream'))
      expect(outcome).toMatchObject({ ok: true, value: front })
      await server?.stop()
    }
  })

  test('partials arrive before the answer is whole', async () => {
    const partials: unknown[] = []
    await ask([says(frontText)], aRequest('stream', { onPartial: (partial) => partials.push(partial) }))
    expect(partials.length).toBeGreaterThan(1)
    expect(partials.at(-1)).toEqual(front)
  })

  test('what the listener of the partials throws is thrown, and the connection is closed', async () => {
    const throwing = () => {
      throw new Error('The page is gone.')
    }
    await expect(ask([breaksOff('hang')], aRequest('stream', { onPartial: throwing }))).rejects.toThrow(
      'listener',
    )
    await server?.hungUp
  })

  test('an error event in mid-stream is the cause, not bad JSON', async () => {
    const quota = breaksOff('end', {
      error: { message: 'Quota is gone', type: 'insufficient_quota', code: 'insufficient_quota' },
    })
    const { outcome, seen } = await ask([quota], aRequest('stream'))
    expect(outcome).toMatchObject({
      ok: false,
      failure: { class: 'quota', detail: expect.stringContaining('Quota is gone') },
    })
    expect(seen).toHaveLength(1)
  })

  test('a server error told in mid-stream is tried again, then the provider is down', async () => {
    const { outcome, seen } = await ask(
      [breaksOff('end', { error: { message: 'Oops' } })],
      aRequest('stream'),
    )
    expect(outcome).toMatchObject({ ok: false, failure: { class: 'provider_down' } })
    expect(seen).toHaveLength(3)
  })

  test('a stream that ends without an end is interrupted', async () => {
    const { outcome } = await ask([breaksOff('end')], aRequest('stream'))
    expect(outcome).toMatchObject({ ok: false, failure: { class: 'interrupted' } })
  })
})
