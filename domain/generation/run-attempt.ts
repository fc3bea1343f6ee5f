import type { z } from 'zod'
import type { LlmOutcome } from '@/lib/llm/provider'
import { log } from '@/lib/log'
import type { Actor } from '../actor'
import { beat } from '../jobs/beat'
import { type Claimed, claimAttempt, letGo, type Prepare } from './claim-attempt'
import { claimant } from './claimant'
import { finishAttempt, type Keep } from './finish-attempt'
import { keepPartial } from './keep-partial'
import { watchCancellation } from './watch-cancellation'

type Work<T> = {
  job: string
  prepare: Prepare<T>
  keep: Keep<T>
  /** When given, the answer is streamed: the sentences of a partial that may be shown before the answer is checked. */
  arriving?: (partial: unknown, schema: z.ZodType<T>) => string[]
}

/**
 * Carries one attempt through: claim it, ask the provider with no transaction open, store what came. Safe to run
 * twice; the provider is asked once at most. A failure of the provider is a stored outcome and never thrown.
 */
export async function runAttempt<T>(
  attemptId: string,
  { job, prepare, keep, arriving }: Work<T>,
): Promise<void> {
  const actor: Actor = { kind: 'system', job }
  await beat([claimant])
  const claimed = await claimAttempt(actor, attemptId, prepare)
  if (!claimed) return
  try {
    const outcome = await ask(claimed, arriving)
    const { request } = claimed.prompt
    await finishAttempt(actor, { attemptId, outcome, request, keep })
  } finally {
    letGo(attemptId)
  }
}

async function ask<T>(
  { attempt, prompt: { request }, provider }: Claimed<T>,
  arriving: Work<T>['arriving'],
): Promise<LlmOutcome<T>> {
  const abort = new AbortController()
  const stopWatching = watchCancellation(attempt, abort)
  const keeper = arriving && keepPartial(attempt.id, (partial) => arriving(partial, request.schema))
  const started = Date.now()
  try {
    const { signal } = abort
    const onPartial = keeper?.arrived
    return await provider.generate({ ...request, attempt: attempt.number - 1, signal, onPartial })
  } catch (error) {
    log.error({ err: error, attemptId: attempt.id }, 'a provider threw instead of answering')
    const failure = { class: 'unknown', detail: 'the provider threw; see the log' } as const
    return { ok: false, failure, model: provider.model, usage: null, latencyMs: Date.now() - started }
  } finally {
    stopWatching()
    await keeper?.stop()
  }
}
