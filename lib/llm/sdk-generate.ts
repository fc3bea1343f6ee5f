import type { ModelMessage } from 'ai'
import { cutText } from '../text/storable'
import { mostAnswerBytes } from './answer-limit'
import { askOnce, type Reply, type SdkLanguageModel } from './ask-once'
import { type Deadline, startDeadline } from './deadline'
import { classify, type FailureClass, type Judged } from './failure'
import { openLine } from './http'
import type { LlmOutcome, LlmRequest, Usage } from './provider'
import { nextWait, type Timing } from './retry'
import { addUsage, usageOf } from './usage'

/** The model on its own connection for each call. */
export type ModelOn = (ask: typeof fetch) => SdkLanguageModel

export type SdkModel = {
  model: ModelOn
  name: string
  /** The key in use, so that no detail ever shows it. */
  secret?: string
  timing: Timing
  params?: Record<string, unknown>
  /** True when the model takes no schema beside the messages: the schema is then written into the prompt. */
  schemaInPrompt?: boolean
  /** The model to ask in its place, if this failure says that the server cannot take a schema. */
  withoutSchema?: (judged: Judged) => ModelOn | null
}

/**
 * Asks a model for an object of the request's schema: retries, one repair of an answer that does not fit, one
 * deadline over all of it, after which it waits for nothing. Every failure is returned with its class; the tokens of
 * all calls are added up, estimated where a provider began to answer and did not say them.
 */
export async function sdkGenerate<T>(setup: SdkModel, request: LlmRequest<T>): Promise<LlmOutcome<T>> {
  const started = setup.timing.now()
  const deadline = startDeadline(request.timeoutMs, request.signal)
  const spent = new Spent()
  const finish = () => ({ model: setup.name, latencyMs: setup.timing.now() - started })
  try {
    const first = await persist(setup, request, [], deadline, spent, started)
    const mended =
      first.ok || first.unfit === undefined
        ? first
        : await repair(setup, request, first, deadline, spent, started)
    if (!mended.ok) return { ok: false, failure: mended.judged.failure, usage: spent.total, ...finish() }
    return {
      ok: true,
      kind: 'generated',
      value: mended.value,
      usage: spent.total,
      repaired: mended !== first,
      params: {
        ...setup.params,
        schema: mended.schemaInPrompt ? 'in the prompt' : 'sent',
        streamed: request.onPartial !== undefined,
        ...(request.maxOutputTokens === undefined ? {} : { maxOutputTokens: request.maxOutputTokens }),
      },
      ...finish(),
    }
  } finally {
    deadline.stop()
  }
}

type Settled<T> =
  | { ok: true; value: T; schemaInPrompt: boolean }
  | { ok: false; judged: Judged; unfit?: { text: string; why: string } }

async function persist<T>(
  setup: SdkModel,
  request: LlmRequest<T>,
  more: ModelMessage[],
  deadline: Deadline,
  spent: Spent,
  started: number,
): Promise<Settled<T>> {
  let { model, schemaInPrompt = false } = setup
  const failed: FailureClass[] = []
  for (;;) {
    const line = openLine(deadline.signal, request.onPartial !== undefined)
    const asking = askOnce({ model, line, request, more, schemaInPrompt, signal: deadline.signal })
    const raced = await deadline.race(asking).finally(line.close)
    spent.add(usageOf(raced?.value.usage ?? null, line.tally))
    const why = deadline.why()
    if (!raced || (why && !raced.value.ok)) return stopped(why ?? 'timeout', request.timeoutMs)
    const reply = raced.value
    if (reply.ok) return { ok: true, value: reply.value, schemaInPrompt }
    if (line.tally.tooLong) return { ok: false, judged: tooLong }
    const judged = judge(setup, reply)
    const other = schemaInPrompt ? null : setup.withoutSchema?.(judged)
    if (other) {
      model = other
      schemaInPrompt = true
      continue
    }
    const wait = nextWait(judged, failed)
    const left = request.timeoutMs - (setup.timing.now() - started)
    if (wait === null || wait >= left) {
      return {
        ok: false,
        judged,
        ...(reply.reason === 'unfit' ? { unfit: { text: reply.text, why: reply.why } } : {}),
      }
    }
    failed.push(judged.failure.class)
    await deadline.race(setup.timing.sleep(wait, deadline.signal))
    const ended = deadline.why()
    if (ended) return stopped(ended, request.timeoutMs)
  }
}

function repair<T>(
  setup: SdkModel,
  request: LlmRequest<T>,
  first: Settled<T> & { ok: false },
  deadline: Deadline,
  spent: Spent,
  started: number,
) {
  const { text, why } = first.unfit ?? { text: '', why: '' }
  const answer: ModelMessage[] = text.trim() ? [{ role: 'assistant', content: text }] : []
  const note = `That answer does not fit the schema: ${why}\nAnswer again with one JSON object of the schema and nothing else.`
  return persist(setup, request, [...answer, { role: 'user', content: note }], deadline, spent, started)
}

function judge<T>(setup: SdkModel, reply: Reply<T> & { ok: false }): Judged {
  switch (reply.reason) {
    case 'error':
      return classify(reply.error, { now: setup.timing.now(), secret: setup.secret })
    case 'unfit':
      return {
        failure: {
          class: 'schema_mismatch',
          detail: cutText(`The answer does not fit the schema: ${reply.why}`, 300),
        },
      }
    case 'truncated':
      return { failure: { class: 'truncated', detail: 'The answer reached the limit of output tokens.' } }
    case 'refused':
      return { failure: { class: 'refused', detail: 'The provider withheld or refused the answer.' } }
    case 'interrupted':
      return {
        failure: { class: 'interrupted', detail: 'The answer ended before the provider had finished it.' },
      }
  }
}

const tooLong: Judged = {
  failure: {
    class: 'answer_too_long',
    detail: `The answer was stopped at ${mostAnswerBytes / 1_000} kB.`,
  },
}

function stopped(why: 'timeout' | 'cancelled', timeoutMs: number): { ok: false; judged: Judged } {
  const detail =
    why === 'timeout' ? `No complete answer within ${timeoutMs} ms.` : 'The request was cancelled.'
  return { ok: false, judged: { failure: { class: why, detail } } }
}

class Spent {
  total: Usage | null = null

  add(usage: Usage | null) {
    this.total = addUsage(this.total, usage)
  }
}
