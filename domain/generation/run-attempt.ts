import type { LlmOutcome } from '@/lib/llm/provider'
import { log } from '@/lib/log'
import type { Actor } from '../actor'
import { beat } from '../jobs/beat'
import { type Claimed, claimAttempt, letGo, type Prepare } from './claim-attempt'
import { claimant } from './claimant'
import { finishAttempt, type Keep } from './finish-attempt'
import { watchCancellation } from './watch-cancellation'

type Work<T> = { job: string; prepare: Prepare<T>; keep: Keep<T> }

/**
 * Carries one attempt through: claim it, ask the provider with no transaction open, store what came. Safe to run
 * twice; the provider is asked once at most. A failure of the provider is a stored outcome and never thrown.
 */
export async function runAttempt<T>(attemptId: string, { job, prepare, keep }: Work<T>): Promise<void> {
  const actor: Actor = { kind: 'system', job }
  await beat([claimant])
  const claimed = await claimAttempt(actor, attemptId, prepare)
  if (!claimed) return
  try {
    const outcome = await ask(claimed)
    const { request } = claimed.prompt
    await finishAttempt(actor, { attemptId, outcome, request, keep })
  } finally {
    letGo(attemptId)
  }
}

async function ask<T>({ attempt, prompt, provider }: Claimed<T>): Promise<LlmOutcome<T>> {
  const abort = new AbortController()
  const stopWatching = watchCancellation(attempt.id, abort)
  const started = Date.now()
  try {
    const { signal } = abort
    return await provider.generate({ ...prompt.request, attempt: attempt.number - 1, signal })
  } catch (error) {
    log.error({ err: error, attemptId: attempt.id }, 'a provider threw instead of answering')
    const failure = { class: 'unknown', detail: 'the provider threw; see the log' } as const
    return { ok: false, failure, model: provider.model, usage: null, latencyMs: Date.now() - started }
  } finally {
    stopWatching()
  }
}
