import { z } from 'zod'
import type { LlmRequest } from '../provider'
import type { Timing } from '../retry'

const frontSchema = z.object({ title: z.string(), lines: z.array(z.string()) })
export type Front = z.infer<typeof frontSchema>

export const front: Front = { title: 'Dry dock – “closed”', lines: ['One.', 'Two.'] }
export const frontText = JSON.stringify(front)

/** A request for a small object; `mode` says whether the answer is streamed. */
export function aRequest(
  mode: 'json' | 'stream' = 'json',
  more: Partial<LlmRequest<Front>> = {},
): LlmRequest<Front> {
  return {
    task: 'front',
    schema: frontSchema,
    schemaName: 'front',
    system: 'You write.',
    messages: ['What to write.', 'The source.'],
    passages: [],
    terms: [],
    timeoutMs: 60_000,
    ...(mode === 'stream' ? { onPartial: () => {} } : {}),
    ...more,
  }
}

/** A clock at a fixed time and a sleep that takes none but is written down. */
export function fakeTiming(): Timing & { slept: number[] } {
  const slept: number[] = []
  return { slept, now: () => Date.parse('2030-01-01T12:00:00Z'), sleep: async (ms) => void slept.push(ms) }
}
