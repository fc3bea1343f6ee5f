import type { Answer } from './wire-server'

const usage = {
  input_tokens: 70,
  cache_read_input_tokens: 30,
  cache_creation_input_tokens: 0,
  output_tokens: 20,
}

/** Anthropic's messages protocol: `text` as one JSON answer, or as events when the request says `stream`. */
export function anthropicSays(text: string, stop = 'end_turn'): Answer {
  return ({ body }) => {
    const message = {
      type: 'message',
      id: 'm1',
      role: 'assistant',
      model: 'claude-test',
      stop_sequence: null,
    }
    const content = text === '' ? [] : [{ type: 'text', text }]
    if (body.stream !== true)
      return { parts: [JSON.stringify({ ...message, content, stop_reason: stop, usage })] }
    const begin = { ...message, content: [], stop_reason: null, usage: { ...usage, output_tokens: 0 } }
    const deltas = (text.match(/[\s\S]{1,7}/g) ?? []).map((piece) =>
      event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } }),
    )
    return {
      headers: { 'content-type': 'text/event-stream' },
      parts: [
        event('message_start', { message: begin }),
        event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
        ...deltas,
        event('content_block_stop', { index: 0 }),
        event('message_delta', {
          delta: { stop_reason: stop, stop_sequence: null },
          usage: { output_tokens: 20 },
        }),
        event('message_stop', {}),
      ],
    }
  }
}

/** An error answer with an HTTP status. */
export function anthropicFails(status: number, type: string, message: string): Answer {
  return () => ({ status, parts: [JSON.stringify({ type: 'error', error: { type, message } })] })
}

/** Begins to stream, then reports an error in the stream. */
export function anthropicBreaks(type: string, message: string): Answer {
  const begin = {
    type: 'message',
    id: 'm1',
    role: 'assistant',
    model: 'claude-test',
    content: [],
    stop_reason: null,
    usage,
  }
  return () => ({
    headers: { 'content-type': 'text/event-stream' },
    parts: [event('message_start', { message: begin }), event('error', { error: { type, message } })],
  })
}

const event = (type: string, more: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`
