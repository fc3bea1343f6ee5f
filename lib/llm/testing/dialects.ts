/** The usage that a server tells; anything, since hostile ones tell anything. */
export type ToldUsage = { input: unknown; output: unknown } | null

/** How one kind of provider words an answer, whole and as events. */
export type Dialect = {
  whole(text: string, usage: ToldUsage): string
  /** A whole answer as far as its text; the text never ends. */
  wholeBegins: string
  begin(usage: ToldUsage): string
  delta(text: string): string
  finish(usage: ToldUsage): string
}

const data = (event: unknown) => `data: ${json(event)}\n\n`
const named = (type: string, more: object) => `event: ${type}\ndata: ${json({ type, ...more })}\n\n`
/** Numbers that JSON doesn't have go out bare, as careless servers write them. */
const json = (value: unknown) =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'number' && Number.isNaN(one) ? '@NaN@' : one,
  ).replaceAll('"@NaN@"', 'NaN')

const chat = { id: 'c1', created: 1, model: 'm' }
const counted = (usage: ToldUsage) =>
  usage && { prompt_tokens: usage.input, completion_tokens: usage.output, total_tokens: usage.output }
const chunk = (delta: object, finish: string | null) =>
  data({ ...chat, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })

const openai: Dialect = {
  whole: (text, usage) =>
    json({
      ...chat,
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      ...(usage && { usage: counted(usage) }),
    }),
  wholeBegins: '{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":"',
  begin: () => chunk({ role: 'assistant', content: '' }, null),
  delta: (text) => chunk({ content: text }, null),
  finish: (usage) =>
    `${chunk({}, 'stop')}${usage ? data({ ...chat, object: 'chat.completion.chunk', choices: [], usage: counted(usage) }) : ''}data: [DONE]\n\n`,
}

const message = { type: 'message', id: 'm1', role: 'assistant', model: 'm', stop_sequence: null }
const anthropic: Dialect = {
  whole: (text, usage) =>
    json({
      ...message,
      content: [{ type: 'text', text }],
      stop_reason: 'end_turn',
      ...(usage && { usage: { input_tokens: usage.input, output_tokens: usage.output } }),
    }),
  wholeBegins:
    '{"type":"message","id":"m1","role":"assistant","model":"m","content":[{"type":"text","text":"',
  begin: (usage) =>
    named('message_start', {
      message: {
        ...message,
        content: [],
        stop_reason: null,
        ...(usage && { usage: { input_tokens: usage.input, output_tokens: 0 } }),
      },
    }) + named('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
  delta: (text) => named('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  finish: (usage) =>
    named('content_block_stop', { index: 0 }) +
    named('message_delta', {
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      ...(usage && { usage: { output_tokens: usage.output } }),
    }) +
    named('message_stop', {}),
}

const candidate = (text: string, usage: ToldUsage, finishReason?: string) => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason }],
  ...(usage && { usageMetadata: { promptTokenCount: usage.input, candidatesTokenCount: usage.output } }),
})
const google: Dialect = {
  whole: (text, usage) => json(candidate(text, usage, 'STOP')),
  wholeBegins: '{"candidates":[{"content":{"role":"model","parts":[{"text":"',
  begin: () => '',
  delta: (text) => data(candidate(text, null)),
  finish: (usage) => data(candidate('', usage, 'STOP')),
}

/** The dialect that a request to this path expects. */
export function dialectOf(path: string): Dialect {
  if (path.includes('enerateContent')) return google
  return path.endsWith('/messages') ? anthropic : openai
}
