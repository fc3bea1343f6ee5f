import type { z } from 'zod'
import type { LlmFailure } from './failure'

const providerNames = ['evidence', 'openai', 'anthropic', 'google', 'openai-compatible', 'scripted'] as const
export type ProviderName = (typeof providerNames)[number]

/** A numbered sentence of a numbered source text, with its place in that text. */
export type Passage = { source: number; sentence: number; start: number; end: number; text: string }

export type LlmRequest<T> = {
  /** The stable name of what is asked; the scripted provider answers by it. */
  task: string
  schema: z.ZodType<T>
  schemaName: string
  system: string
  /** User messages, each sent on its own. */
  messages: string[]
  /** What the evidence provider may pick from. */
  passages: Passage[]
  /** The words that the evidence provider looks for. */
  terms: string[]
  timeoutMs: number
  maxOutputTokens?: number
  /** Counts from 0; picks the answer of the scripted provider, whichever process asks. */
  attempt?: number
  signal?: AbortSignal
  /** When given, the answer is streamed. Partials are not checked against the schema and begin again when the provider is asked again. */
  onPartial?: (partial: unknown) => void
}

/** Tokens: fresh input, input read from the provider's cache, output. All calls of one request added up. */
export type Usage = {
  input: number
  cached: number
  output: number
  /** The provider did not say all of it: the rest is worked out from what was sent and received. */
  estimated?: true
}

type Answer<T> = {
  ok: true
  value: T
  model: string
  usage: Usage | null
  latencyMs: number
  repaired: boolean
  params: Record<string, unknown>
}

export type LlmOutcome<T> =
  | (Answer<T> & { kind: 'generated' })
  | (Answer<T> & { kind: 'recorded' })
  | { ok: true; kind: 'evidence'; picked: (Passage & { matched: string[] })[]; latencyMs: number }
  /** Usage is null when no call brought the beginning of an answer. */
  | { ok: false; failure: LlmFailure; model: string; usage: Usage | null; latencyMs: number }

export type LlmProvider = {
  name: ProviderName
  model: string
  generate<T>(request: LlmRequest<T>): Promise<LlmOutcome<T>>
}
