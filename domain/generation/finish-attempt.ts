import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { generationAttempts } from '@/db/schema/lenses'
import type { LlmOutcome } from '@/lib/llm/provider'
import { storable, storableText } from '@/lib/text/storable'
import type { Actor } from '../actor'
import type { AuditEvent } from '../audit/audit'
import { command, done } from '../command'
import { type PriceTable, priceOf } from '../settings/prices'
import { readPrices } from '../settings/queries'
import type { Attempt, TextOrigin } from './attempt'
import type { Prompt } from './build-prompt'
import { failAttempt } from './fail-attempt'
import { retryWhileLocked } from './retry-while-locked'

type Kept = { attempt: Attempt; brief: typeof briefs.$inferSelect; now: Date; origin: TextOrigin }

/** Puts a result where it belongs, in the transaction that ends the attempt. Returns what was done with it. */
export type Keep<T> = (tx: Transaction, value: T, kept: Kept) => Promise<AuditEvent>

type Ending<T> = { attemptId: string; outcome: LlmOutcome<T>; request: Prompt<T>['request']; keep: Keep<T> }

/**
 * Writes what came of an attempt, with its provenance, whether it went well or not. An attempt that was cancelled or
 * given up meanwhile keeps its state and gets its provenance only: a late answer changes nothing. Waits while a row is
 * locked. An answer that cannot be put in its place stays with the attempt, with its cost; then throws.
 */
export async function finishAttempt<T>(actor: Actor, ending: Ending<T>): Promise<void> {
  try {
    await retryWhileLocked(() => storeEnding(actor, ending))
  } catch (error) {
    await retryWhileLocked(() => storeMisfit(actor, ending))
    throw error
  }
}

/** The answer was paid for: even if a bug keeps it from being used, it and its cost are kept. */
async function storeMisfit<T>(actor: Actor, { attemptId, outcome, request }: Ending<T>): Promise<void> {
  const store = command(async (id: string, { tx, now }) => {
    const held = await lockAttempt(tx, id)
    if (held?.attempt.state !== 'running') return done(undefined, { audit: [] })
    const { attempt } = held
    const answer = outcome.ok && outcome.kind !== 'evidence' ? { output: storable(outcome.value) } : {}
    const provenance = { ...provenanceOf(outcome, request, attempt, await readPrices(tx)), ...answer }
    const failure = {
      class: 'unknown',
      detail: 'the answer could not be put in its place; see the log',
    } as const
    return done(undefined, { audit: await failAttempt(tx, attempt, failure, now, provenance) })
  })
  await store(actor, attemptId)
}

async function storeEnding<T>(actor: Actor, ending: Ending<T>): Promise<void> {
  const { attemptId, outcome, request, keep } = ending
  const finish = command(async (id: string, { tx, now }) => {
    const held = await lockAttempt(tx, id)
    if (!held) return done(undefined, { audit: [] })
    const { attempt, brief } = held
    const provenance = provenanceOf(outcome, request, attempt, await readPrices(tx))
    const set = (values: Partial<typeof generationAttempts.$inferInsert>) =>
      tx.update(generationAttempts).set(values).where(eq(generationAttempts.id, id))

    const over = { state: 'done', finishedAt: now, partial: null } as const
    if (attempt.state !== 'running') {
      await set(provenance)
      return done(undefined, { audit: [] })
    }
    if (!outcome.ok) {
      return done(undefined, { audit: await failAttempt(tx, attempt, outcome.failure, now, provenance) })
    }
    if (outcome.kind === 'evidence' && attempt.lensId === null) {
      const failure = { class: 'not_set_up', detail: 'no model writes prose' } as const
      return done(undefined, { audit: await failAttempt(tx, attempt, failure, now, provenance) })
    }
    if (outcome.kind === 'evidence') {
      const evidence = outcome.picked.map(({ source, sentence, text, matched }) => ({
        source,
        sentence,
        text,
        matched,
      }))
      await set({ ...provenance, ...over, evidence: storable(evidence) })
      return done(undefined, { audit: evidenceFound(attempt, evidence.length) })
    }
    const origin = outcome.kind === 'recorded' ? 'recorded' : 'model'
    await set({ ...provenance, ...over, output: storable(outcome.value) })
    return done(undefined, { audit: await keep(tx, outcome.value, { attempt, brief, now, origin }) })
  })
  await finish(actor, attemptId)
}

/** Brief before attempt: everybody locks them in this order. */
async function lockAttempt(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ briefId: generationAttempts.briefId })
    .from(generationAttempts)
    .where(eq(generationAttempts.id, id))
  if (!found) return null
  const [brief] = await tx.select().from(briefs).where(eq(briefs.id, found.briefId)).for('update')
  const [attempt] = await tx
    .select()
    .from(generationAttempts)
    .where(eq(generationAttempts.id, id))
    .for('update')
  return brief && attempt ? { brief, attempt } : null
}

function provenanceOf<T>(
  outcome: LlmOutcome<T>,
  { timeoutMs, maxOutputTokens }: Prompt<T>['request'],
  { provider }: Attempt,
  prices: PriceTable,
) {
  const asked = { timeoutMs, maxOutputTokens: maxOutputTokens ?? null }
  if (outcome.ok && outcome.kind === 'evidence') {
    return { latencyMs: Math.round(outcome.latencyMs), costMicros: 0, params: asked }
  }
  const { usage, model, latencyMs } = outcome
  return {
    model: storableText(model),
    latencyMs: Math.round(latencyMs),
    tokensInput: usage?.input ?? null,
    tokensCached: usage?.cached ?? null,
    tokensOutput: usage?.output ?? null,
    usageEstimated: usage?.estimated ?? false,
    costMicros: provider === 'scripted' ? 0 : usage && priceOf(usage, { provider, model }, prices),
    params: storable(outcome.ok ? { ...asked, ...outcome.params, repaired: outcome.repaired } : asked),
  }
}

const evidenceFound = (attempt: Attempt, sentences: number): AuditEvent => ({
  action: 'attempt.evidence_found',
  subject: attempt.id,
  briefId: attempt.briefId,
  detail: { task: attempt.task, number: attempt.number, sentences },
})
