import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { generationAttempts } from '@/db/schema/lenses'
import type { LlmProvider } from '@/lib/llm/provider'
import { cutText, storableText } from '@/lib/text/storable'
import type { Actor } from '../actor'
import type { AuditEvent } from '../audit/audit'
import { command, done } from '../command'
import { aiConfig } from '../settings/ai-config'
import type { Attempt } from './attempt'
import type { Prompt } from './build-prompt'
import { checkBudget, holdBudget } from './check-budget'
import { claimant, isSilent } from './claimant'
import { failAttempt } from './fail-attempt'
import type { AttemptFailure } from './generation'
import { isFree, pickProvider } from './pick-provider'

type AiConfig = Awaited<ReturnType<typeof aiConfig>>

/** Builds the request from the database as it is now; null when there is nothing left to read. */
export type Prepare<T> = (tx: Transaction, attempt: Attempt, config: AiConfig) => Promise<Prompt<T> | null>

export type Claimed<T> = { attempt: Attempt; prompt: Prompt<T>; provider: LlmProvider }

/** Another process that is alive works on the attempt, or died a moment ago: the queue looks again later. */
class HeldElsewhere extends Error {
  constructor(attemptId: string) {
    super(`attempt ${attemptId} is in the hands of another worker`)
  }
}

/** The attempts that this process is working on. */
const inHand = new Set<string>()

/**
 * Claims an attempt, once and for all: null when this process has it already, or it has ended. One that a dead
 * worker claimed ends as interrupted and is never sent again, so nothing is paid for twice. Throws while
 * another worker has it, so the queue comes back in case that worker dies.
 */
export async function claimAttempt<T>(
  actor: Actor,
  attemptId: string,
  prepare: Prepare<T>,
): Promise<Claimed<T> | null> {
  let taken = false
  const claim = command(async (id: string, { tx, now }) => {
    const [attempt] = await tx
      .select()
      .from(generationAttempts)
      .where(eq(generationAttempts.id, id))
      .for('update')
    const audit: AuditEvent[] = []
    const nothing = () => done<Claimed<T> | null>(null, { audit })
    if (!attempt) return nothing()
    const fail = async (failure: Omit<AttemptFailure, 'words'>) => {
      audit.push(await failAttempt(tx, attempt, failure, now))
      return nothing()
    }
    if (attempt.state === 'running' && (await isAbandoned(tx, attempt))) {
      return fail({ class: 'interrupted', detail: 'its worker fell silent' })
    }
    if (attempt.state === 'running' && attempt.claimedBy !== claimant) throw new HeldElsewhere(id)
    if (attempt.state !== 'queued') return nothing()

    const config = await aiConfig(tx)
    const provider = providerFor(await briefOf(tx, attempt), config)
    if (typeof provider === 'string') return fail({ class: 'not_set_up', detail: provider })
    const stop = isFree(provider.name) ? null : await budgetStop(tx, attempt)
    if (stop) return fail({ class: 'budget', who: stop.who, until: stop.resetsAt, detail: '' })
    const prompt = await prepare(tx, attempt, config)
    if (!prompt) return fail({ class: 'no_source', detail: 'no source with a text' })
    await tx
      .update(generationAttempts)
      .set({
        state: 'running',
        claimedBy: claimant,
        claimedAt: now,
        provider: provider.name,
        model: storableText(provider.model),
        promptVersion: prompt.promptVersion,
        promptHash: prompt.promptHash,
        snapshotHashes: prompt.snapshotHashes,
      })
      .where(eq(generationAttempts.id, id))
    audit.push({
      action: 'attempt.claimed',
      subject: id,
      briefId: attempt.briefId,
      detail: { task: attempt.task, number: attempt.number, provider: provider.name },
    })
    // Before the commit: the next reader of the row must find it claimed.
    inHand.add(id)
    taken = true
    return done<Claimed<T> | null>({ attempt, prompt, provider }, { audit })
  })
  try {
    const outcome = await claim(actor, attemptId)
    return outcome.ok ? outcome.value : null
  } catch (error) {
    if (taken) letGo(attemptId)
    throw error
  }
}

/** This process is done with an attempt, whatever came of it. */
export const letGo = (attemptId: string) => inHand.delete(attemptId)

async function isAbandoned(tx: Transaction, attempt: Attempt): Promise<boolean> {
  if (attempt.claimedBy === claimant) return !inHand.has(attempt.id)
  return isSilent(tx, attempt.claimedBy)
}

async function briefOf(tx: Transaction, attempt: Attempt): Promise<typeof briefs.$inferSelect> {
  const [brief] = await tx.select().from(briefs).where(eq(briefs.id, attempt.briefId))
  if (!brief) throw new Error('an attempt without its brief')
  return brief
}

/** By the day it was requested, which is the day it counts for. */
async function budgetStop(tx: Transaction, attempt: Attempt) {
  await holdBudget(tx)
  return checkBudget(tx, attempt.requestedBy, attempt.requestedAt)
}

/** The provider, or what is missing for one. */
function providerFor(
  brief: Pick<typeof briefs.$inferSelect, 'script'>,
  config: AiConfig,
): LlmProvider | string {
  try {
    return pickProvider(brief.script, config)
  } catch (error) {
    return error instanceof Error ? cutText(error.message, 300) : 'unknown'
  }
}
