import type { LanguageModelUsage } from 'ai'
import type { Tally } from './answer-limit'
import { saneCount } from './mend-usage'
import type { Usage } from './provider'

/** What a provider said of one call, as far as it makes sense. */
export type ToldUsage = { input?: number; cached: number; output?: number } | null

/** The counts of a call that can be believed: whole, not negative, not beyond any model. A prompt of 0 tokens can't be. */
export function toldUsage(usage: LanguageModelUsage): ToldUsage {
  const input = saneCount(usage.inputTokens)
  const output = saneCount(usage.outputTokens)
  if (!input && !output) return null
  const cached = Math.min(saneCount(usage.inputTokenDetails.cacheReadTokens) ?? 0, input ?? 0)
  return { input: input ? input - cached : undefined, cached, output }
}

const bytesPerToken = 4

/**
 * What a call has used: what the provider said, and an estimate from the bytes sent and received for what it didn't
 * say. Null for a call without an answer: nobody knows whether it was worked on.
 */
export function usageOf(told: ToldUsage, tally: Tally): Usage | null {
  if (!told && !tally.answered) return null
  const { input, cached = 0, output } = told ?? {}
  // An answer of no tokens isn't one.
  const knownOutput = output === 0 && tally.answer > 0 ? undefined : output
  const usage = {
    input: input ?? Math.ceil(tally.prompt / bytesPerToken),
    cached,
    output: knownOutput ?? Math.ceil(tally.answer / bytesPerToken),
  }
  return input === undefined || knownOutput === undefined ? { ...usage, estimated: true } : usage
}

/** Several calls of one request as one. */
export function addUsage(one: Usage | null, other: Usage | null): Usage | null {
  if (!one || !other) return one ?? other
  const sum = {
    input: one.input + other.input,
    cached: one.cached + other.cached,
    output: one.output + other.output,
  }
  return one.estimated || other.estimated ? { ...sum, estimated: true } : sum
}
