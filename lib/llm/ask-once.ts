import {
  asSchema,
  extractJsonMiddleware,
  type FinishReason,
  generateText,
  type LanguageModelUsage,
  type ModelMessage,
  NoObjectGeneratedError,
  Output,
  streamText,
  wrapLanguageModel,
} from 'ai'
import { z } from 'zod'
import { cutText, storable } from '../text/storable'
import { gatherDeltas } from './gather-deltas'
import type { Line } from './http'
import type { LlmRequest } from './provider'
import { type ToldUsage, toldUsage } from './usage'

// The SDK writes its warnings to the console; the outcome has what matters in them.
globalThis.AI_SDK_LOG_WARNINGS = false

export type SdkLanguageModel = Parameters<typeof wrapLanguageModel>[0]['model']

export type Reply<T> =
  | { ok: true; value: T; usage: ToldUsage }
  | { ok: false; reason: 'error'; error: unknown; usage: ToldUsage }
  | { ok: false; reason: 'unfit'; text: string; why: string; usage: ToldUsage }
  | { ok: false; reason: 'truncated' | 'refused' | 'interrupted'; usage: ToldUsage }

export type Question<T> = {
  model: (ask: typeof fetch) => SdkLanguageModel
  line: Line
  request: LlmRequest<T>
  /** Messages after those of the request: the answer to repair and what is wrong with it. */
  more: ModelMessage[]
  schemaInPrompt: boolean
  signal: AbortSignal
}

/** One call to the provider, streamed if the request wants partials. Returns its failures; rethrows `onPartial`'s. */
export async function askOnce<T>({
  model,
  line,
  request,
  more,
  schemaInPrompt,
  signal,
}: Question<T>): Promise<Reply<T>> {
  const call = {
    model: wrapLanguageModel({
      model: model(line.fetch),
      middleware: [extractJsonMiddleware(), gatherDeltas(line.tally, line.close)],
    }),
    system: schemaInPrompt ? `${request.system}\n\n${await schemaAsText(request)}` : request.system,
    messages: [...request.messages.map((content): ModelMessage => ({ role: 'user', content })), ...more],
    output: Output.object({ schema: request.schema, name: request.schemaName }),
    maxRetries: 0,
    abortSignal: signal,
    maxOutputTokens: request.maxOutputTokens,
  }
  const { onPartial } = request
  if (onPartial) return stream<T>(call, request, onPartial)
  try {
    const result = await generateText(call)
    const usage = toldUsage(result.usage)
    return withheld<T>(result.finishReason, result.text, usage) ?? settled(request, result.output, usage)
  } catch (error) {
    return fromThrown(error)
  }
}

type Call<T> = {
  model: SdkLanguageModel
  system: string
  messages: ModelMessage[]
  output: Output.Output<T>
  maxRetries: number
  abortSignal: AbortSignal
  maxOutputTokens: number | undefined
}

async function stream<T>(
  call: Call<T>,
  request: LlmRequest<T>,
  onPartial: (partial: unknown) => void,
): Promise<Reply<T>> {
  // An error event shows up here only; afterwards the output just looks like bad JSON.
  let firstError: { error: unknown } | undefined
  const result = streamText({
    ...call,
    onError: ({ error }) => {
      firstError ??= { error }
    },
  })
  try {
    for await (const partial of result.partialOutputStream) hand(partial, onPartial)
    if (firstError) {
      return {
        ok: false,
        reason: 'error',
        error: firstError.error,
        usage: await usageSoFar(result.totalUsage),
      }
    }
    const [text, finish, rawFinish, total] = await Promise.all([
      result.text,
      result.finishReason,
      result.rawFinishReason,
      result.totalUsage,
    ])
    const usage = toldUsage(total)
    const whole = (value: T) => settled(request, value, usage)
    const reply =
      withheld<T>(finish, text, usage) ?? (await Promise.resolve(result.output).then(whole, fromThrown<T>))
    const unfinished = finish === 'other' && rawFinish === undefined
    return unfinished && !reply.ok && reply.reason === 'unfit'
      ? { ok: false, reason: 'interrupted', usage }
      : reply
  } catch (error) {
    if (error instanceof ListenerBug) throw error
    return fromThrown(firstError ? firstError.error : error)
  }
}

/** What the listener of the partials throws is its own bug, not the provider's failure. */
class ListenerBug extends Error {}

function hand(partial: unknown, onPartial: (partial: unknown) => void) {
  try {
    onPartial(partial)
  } catch (cause) {
    throw new ListenerBug('The listener of the partials threw.', { cause })
  }
}

/** The answer as it can be stored, if it still fits without what Postgres can't keep. */
function settled<T>({ schema }: LlmRequest<T>, value: T, usage: ToldUsage): Reply<T> {
  const clean = schema.safeParse(storable(value))
  if (clean.success) return { ok: true, value: clean.data, usage }
  const why = cutText(z.prettifyError(clean.error), 1000)
  return { ok: false, reason: 'unfit', text: JSON.stringify(value), why, usage }
}

function withheld<T>(finish: FinishReason, text: string, usage: ToldUsage): Reply<T> | undefined {
  if (finish === 'content-filter') return { ok: false, reason: 'refused', usage }
  if (text.trim() !== '') return undefined
  if (finish === 'length') return { ok: false, reason: 'truncated', usage }
  return { ok: false, reason: 'unfit', text, why: 'the answer is empty', usage }
}

function fromThrown<T>(error: unknown): Reply<T> {
  if (!NoObjectGeneratedError.isInstance(error)) return { ok: false, reason: 'error', error, usage: null }
  const usage = error.usage ? toldUsage(error.usage) : null
  if (error.finishReason === 'content-filter') return { ok: false, reason: 'refused', usage }
  if (error.finishReason === 'length') return { ok: false, reason: 'truncated', usage }
  return { ok: false, reason: 'unfit', text: error.text ?? '', why: mismatch(error), usage }
}

function mismatch(error: Error): string {
  let cause: unknown = error
  while (cause instanceof Error) {
    if (cause instanceof z.core.$ZodError) return cutText(z.prettifyError(cause), 1000)
    cause = cause.cause
  }
  return 'it is not JSON'
}

async function schemaAsText<T>(request: LlmRequest<T>) {
  const schema = JSON.stringify(await asSchema(request.schema).jsonSchema)
  return `Answer with one JSON object that fits this JSON schema, and nothing else:\n${schema}`
}

async function usageSoFar(total: PromiseLike<LanguageModelUsage>) {
  try {
    return toldUsage(await total)
  } catch {
    return null
  }
}
