import type { briefLenses, lensStates, lensTexts, rejectReasons } from '@/db/schema/lenses'
import type { ShownFinding } from '../gates/finding'
import type { ShownLedgerRow } from '../gates/ledger'
import type { AttemptView, TextOrigin } from '../generation/attempt'

export type BriefLens = typeof briefLenses.$inferSelect
export type LensText = typeof lensTexts.$inferSelect
export type LensState = (typeof lensStates)[number]
export type RejectReason = (typeof rejectReasons)[number]

export const lensStateNames = {
  empty: 'Empty',
  proposed: 'Needs review',
  approved: 'Approved',
  rejected: 'Rejected',
  omitted: 'Omitted',
} as const satisfies Record<LensState, string>

export const rejectReasonNames = {
  accuracy: 'Accuracy',
  sourcing: 'Sourcing',
  opinion_as_fact: 'Opinion as fact',
  editorialising: 'Editorialising',
  missing_context: 'Missing context',
} as const satisfies Record<RejectReason, string>

/** The findings that a person must have looked at before approving, answered or not. */
export const flagged = (findings: ShownFinding[]): ShownFinding[] =>
  findings.filter(({ severity }) => severity !== 'note')

/** A lens that no longer waits for anybody. */
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
  /** Each sentence of the text beside the passage nearest to it; empty when no passage could be looked for. */
  ledger: ShownLedgerRow[]
  /** Newest first, at most five. */
  attempts: AttemptView[]
  running: boolean
  newDefinition: boolean
}
