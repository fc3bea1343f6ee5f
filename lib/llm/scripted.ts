import { z } from 'zod'
import { cutText, storable } from '../text/storable'
import { startDeadline } from './deadline'
import { failureClasses, type LlmFailure } from './failure'
import type { LlmOutcome, LlmProvider, LlmRequest } from './provider'
import { realTiming, type Timing } from './retry'

const delayMs = z.number().int().nonnegative().optional()
const answer = z.union([
  z.strictObject({
    failure: z.enum(failureClasses),
    until: z.iso.datetime().optional(),
    tooLongBy: z.number().int().optional(),
    limit: z.number().int().optional(),
    delayMs,
  }),
  z.strictObject({ value: z.unknown().refine((value) => value !== undefined, 'is missing'), delayMs }),
])
const scriptSchema = z.object({ answers: z.record(z.string(), z.array(answer).min(1)) })

export type Script = z.infer<typeof scriptSchema>

const model = 'recorded answers'

/** Reads a script of recorded answers from JSON. Throws a ZodError when it is not one. */
export const parseScript = (json: unknown): Script => scriptSchema.parse(json)

/**
 * Answers from a script: the request's `attempt` picks the answer of its task, the last one repeats.
 * A recorded value is checked against the schema like that of a model.
 */
export function scriptedProvider(script: Script, timing: Timing = realTiming): LlmProvider {
  return { name: 'scripted', model, generate: (request) => recorded(script, request, timing) }
}

async function recorded<T>(script: Script, request: LlmRequest<T>, timing: Timing): Promise<LlmOutcome<T>> {
  const started = timing.now()
  const failed = (failure: LlmFailure): LlmOutcome<T> => ({
    ok: false,
    failure,
    model,
    usage: null,
    latencyMs: timing.now() - started,
  })
  const answers = script.answers[request.task] ?? []
  const attempt = request.attempt ?? 0
  const chosen = answers[attempt] ?? answers.at(-1)
  if (!chosen) {
    const known = Object.keys(script.answers).join(', ') || 'none'
    return failed({
      class: 'unknown',
      detail: cutText(`The script has no answer for ${request.task}. It knows: ${known}`, 300),
    })
  }
  const parts = request.onPartial && 'value' in chosen ? partials(chosen.value) : []
  const deadline = startDeadline(request.timeoutMs, request.signal)
  const pause = (chosen.delayMs ?? 0) / (parts.length + 1)
  try {
    for (const part of [...parts, undefined]) {
      if (pause > 0) await timing.sleep(pause, deadline.signal)
      const why = deadline.why()
      if (why) return failed({ class: why, detail: `The recorded answer was ended: ${why}.` })
      if (part !== undefined) request.onPartial?.(part)
    }
  } finally {
    deadline.stop()
  }
  if ('failure' in chosen) {
    const { failure, delayMs: _, ...rest } = chosen
    return failed({ class: failure, ...rest, detail: 'A recorded failure.' })
  }
  const parsed = request.schema.safeParse(storable(chosen.value))
  if (!parsed.success) {
    const detail = `The recorded answer for ${request.task} does not fit the schema: ${z.prettifyError(parsed.error)}`
    return failed({ class: 'schema_mismatch', detail: cutText(detail, 300) })
  }
  return {
    ok: true,
    kind: 'recorded',
    value: parsed.data,
    model,
    usage: { input: 0, cached: 0, output: 0 },
    latencyMs: timing.now() - started,
    repaired: false,
    params: { task: request.task, attempt },
  }
}

/** The value as it would grow in a stream: key by key, a list item by item. */
function partials(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.map((_, index) => value.slice(0, index + 1))
  if (typeof value !== 'object' || value === null) return [value]
  const grown: unknown[] = []
  let soFar: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    for (const step of Array.isArray(part) && part.length > 0 ? partials(part) : [part])
      grown.push({ ...soFar, [key]: step })
    soFar = { ...soFar, [key]: part }
  }
  return grown
}
