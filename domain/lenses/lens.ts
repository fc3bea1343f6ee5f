import type {
  attemptStates,
  briefLenses,
  generationAttempts,
  lensDefinitions,
  lensStates,
  lensTexts,
  rejectReasons,
  textOrigins,
} from '@/db/schema/lenses'
import type { acknowledgementReasons } from '@/db/schema/reviews'
import type { FailureClass } from '@/lib/llm/failure'
import type { ShownFinding } from '../gates/finding'
import type { ShownLedgerRow } from '../gates/ledger'

export type LensDefinition = typeof lensDefinitions.$inferSelect
export type BriefLens = typeof briefLenses.$inferSelect
export type LensText = typeof lensTexts.$inferSelect
export type Attempt = typeof generationAttempts.$inferSelect
export type LensState = (typeof lensStates)[number]
export type RejectReason = (typeof rejectReasons)[number]
export type TextOrigin = (typeof textOrigins)[number]
type AttemptState = (typeof attemptStates)[number]
export type AcknowledgementReason = (typeof acknowledgementReasons)[number]

export const lensStateNames = {
  empty: 'Empty',
  proposed: 'Needs review',
  approved: 'Approved',
  rejected: 'Rejected',
  omitted: 'Left out',
} as const satisfies Record<LensState, string>

export const rejectReasonNames = {
  accuracy: 'Accuracy',
  sourcing: 'Sourcing',
  opinion_as_fact: 'Opinion as fact',
  editorialising: 'Editorialising',
  missing_context: 'Missing context',
} as const satisfies Record<RejectReason, string>

export const acknowledgementReasonNames = {
  other_words: 'Supported in other words',
  source_wrong: 'The source is wrong, a second source is given',
  common_knowledge: 'Common knowledge',
  gate_wrong: 'The gate is wrong',
} as const satisfies Record<AcknowledgementReason, string>

/** The findings that a person must have looked at before approving, answered or not. */
export const flagged = (findings: ShownFinding[]): ShownFinding[] =>
  findings.filter(({ severity }) => severity !== 'note')

/** A lens that waits for nobody any more. */
export const isDecided = (lens: Pick<BriefLens, 'state'>) =>
  lens.state === 'approved' || lens.state === 'omitted'

const text = 'proposed' as const

/** What an act makes of a lens in each state. An absent cell is a refusal. */
const lensMoves = {
  /** A model's text arrives; anywhere else it stays a candidate. */
  fill: { empty: text, rejected: text },
  save: { empty: text, proposed: text, approved: text, rejected: text },
  use_candidate: { empty: text, proposed: text, approved: text, rejected: text },
  approve: { proposed: 'approved' },
  reject: { proposed: 'rejected', approved: 'rejected' },
  omit: {
    empty: 'omitted',
    proposed: 'omitted',
    approved: 'omitted',
    rejected: 'omitted',
    omitted: 'omitted',
  },
  reopen: { approved: text, rejected: text, omitted: text },
} as const satisfies Record<string, Partial<Record<LensState, LensState>>>

export type LensAct = keyof typeof lensMoves

/** The state after an act, or null when the act does not apply. A lens without a text reopens empty. */
export function stateAfter(act: LensAct, lens: Pick<BriefLens, 'state' | 'textId'>): LensState | null {
  const moves: Partial<Record<LensState, LensState>> = lensMoves[act]
  if (act === 'reopen' && lens.state === 'omitted' && lens.textId === null) return 'empty'
  return moves[lens.state] ?? null
}

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

/** A lens of a brief as the review screen shows it. */
export type LensView = {
  id: string
  key: string
  name: string
  frame: string
  disclaimer: string
  disclaimerRequired: boolean
  position: number
  state: LensState
  version: number
  /** What an approval must carry. */
  hash: string
  body: string
  origin: TextOrigin | null
  rejectReason: RejectReason | null
  omitReason: string | null
  decidedBy: string | null
  decidedAt: Date | null
  candidate: { id: string; body: string; origin: TextOrigin; at: Date } | null
  findings: ShownFinding[]
  /** What must have been on a screen before approving: one key for each flagged finding, or `end`. */
  toShow: string[]
  /** What of this text was on the screen of the person who reads. */
  shown: string[]
  /** Each sentence of the text with what the sources have for it; empty when nothing could be compared. */
  ledger: ShownLedgerRow[]
  /** Newest first, at most five. */
  attempts: AttemptView[]
  running: boolean
  newDefinition: boolean
}
