import { setTimeout as wait } from 'node:timers/promises'
import type { FailureClass, Judged } from './failure'

/** The clock and the sleep of a provider; tests bring their own. */
export type Timing = { now(): number; sleep(ms: number, signal: AbortSignal): Promise<void> }

export const realTiming: Timing = {
  now: Date.now,
  sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
}

const longestObeyedMs = 20_000
const backoffMs = [500, 2000]

/**
 * How long to wait before asking again, or null when asking again is pointless.
 * A short `retry-after` is obeyed twice, a failing server is asked three times, a broken connection twice.
 */
export function nextWait(judged: Judged, before: FailureClass[]): number | null {
  const kind = judged.failure.class
  const tries = before.filter((earlier) => earlier === kind).length
  if (kind === 'busy') {
    if (judged.retryAfterMs === undefined) return backoffMs[tries] ?? null
    return tries < 2 && judged.retryAfterMs <= longestObeyedMs ? judged.retryAfterMs : null
  }
  if (kind === 'provider_down') return backoffMs[tries] ?? null
  if (kind === 'interrupted') return tries < 1 ? 250 : null
  return null
}
