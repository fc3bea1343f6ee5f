import type { attemptStates, generationAttempts, textOrigins } from '@/db/schema/lenses'
import type { FailureClass } from '@/lib/llm/failure'

export type Attempt = typeof generationAttempts.$inferSelect
export type TextOrigin = (typeof textOrigins)[number]
type AttemptState = (typeof attemptStates)[number]

/** Why an attempt ended without a result: what the provider did, or what the newsroom has to set up first. */
type AttemptFailureClass = FailureClass | 'not_set_up' | 'no_source' | 'budget'

/** A sentence of a source that bears on a lens; source and sentence count from 1. */
export type EvidenceSentence = { source: number; sentence: number; text: string; matched: string[] }

/** One request to a provider and what came of it. */
export type AttemptView = {
  id: string
  number: number
  state: AttemptState
  provider: string | null
  model: string | null
  promptVersion: number | null
  tokensInput: number | null
  tokensCached: number | null
  tokensOutput: number | null
  /** The provider did not say all of the tokens. */
  usageEstimated: boolean
  costMicros: number | null
  latencyMs: number | null
  requestedAt: Date
  requestedBy: string
  finishedAt: Date | null
  failure: { class: AttemptFailureClass; words: string } | null
  evidence: EvidenceSentence[] | null
  output: unknown
  /** Sentences that have arrived while it is being written; nobody has checked them. */
  partial: string[] | null
  /** Recorded answers: no model was asked. */
  recorded: boolean
  instruction: string
}
