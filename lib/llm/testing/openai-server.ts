import { z } from 'zod'
import type { Answer, Wire } from './wire-server'

type Said = { finish?: string; refusal?: string; cached?: number; splitBytes?: number }

/** The chat completions protocol: `text` as one JSON answer, or as events when the request says `stream`. */
export function says(text: string, said: Said = {}): Answer {
  return ({ body }) =>
    body.stream === true ? streamed(text, said, wantsUsage(body.stream_options)) : whole(text, said)
}

/** Begins to answer and then lets the connection end as told; an `event` goes out first. */
export function breaksOff(end: Wire['end'], event?: unknown): Answer {
  return ({ body }) => {
    if (body.stream !== true) return { parts: ['{"id":"c1","choices":[{"mess'], end }
    const parts = [
      chunk({ role: 'assistant', content: '{"title":"Dry dock closed","lines":["One' }),
      ...(event === undefined ? [] : [data(event)]),
    ]
    return { headers: sse, parts, end }
  }
}

/** Streams the beginning of an answer; then comes the `event`, or nothing, and the end as told. */
export function beginsToSay(text: string, end: Wire['end'] = 'hang', event?: unknown): Answer {
  const deltas = (text.match(/[\s\S]{1,7}/g) ?? []).map((content) => chunk({ content }))
  const last = event === undefined ? [] : [data(event)]
  return () => ({ headers: sse, parts: [chunk({ role: 'assistant', content: '' }), ...deltas, ...last], end })
}

/** An error answer with an HTTP status. */
export function fails(status: number, error: unknown, headers: Record<string, string> = {}): Answer {
  return () => ({ status, headers, parts: [JSON.stringify({ error })] })
}

/** Takes the request and never answers. */
export const hangs: Answer = () => ({ parts: [], end: 'hang' })

const sse = { 'content-type': 'text/event-stream' }
const base = { id: 'c1', created: 1, model: 'test-model' }
const data = (event: unknown) => `data: ${JSON.stringify(event)}\n\n`
const chunk = (delta: unknown, finish: string | null = null) =>
  data({ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })

function whole(text: string, { finish = 'stop', refusal, cached }: Said): Wire {
  const message = {
    role: 'assistant',
    content: refusal === undefined ? text : null,
    refusal: refusal ?? null,
  }
  const choices = [{ index: 0, message, finish_reason: finish }]
  return { parts: [JSON.stringify({ ...base, object: 'chat.completion', choices, usage: usage(cached) })] }
}

function streamed(
  text: string,
  { finish = 'stop', refusal, cached, splitBytes }: Said,
  withUsage: boolean,
): Wire {
  const pieces = text.match(/[\s\S]{1,7}/g) ?? []
  const deltas = refusal === undefined ? pieces.map((content) => chunk({ content })) : [chunk({ refusal })]
  const counted = data({ ...base, object: 'chat.completion.chunk', choices: [], usage: usage(cached) })
  const last = withUsage ? [chunk({}, finish), counted] : [chunk({}, finish)]
  const parts = [chunk({ role: 'assistant', content: '' }), ...deltas, ...last, 'data: [DONE]\n\n']
  return { headers: sse, parts, splitBytes }
}

const wantsUsage = (options: unknown) =>
  z.object({ include_usage: z.literal(true) }).safeParse(options).success

const usage = (cached = 0) => ({
  prompt_tokens: 100,
  completion_tokens: 20,
  total_tokens: 120,
  prompt_tokens_details: { cached_tokens: cached },
})
