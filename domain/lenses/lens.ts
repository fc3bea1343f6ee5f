import type {
  acknowledgementReasons,
  attemptStates,
  briefLenses,
  generationAttempts,
  lensDefinitions,
  lensStates,
  lensTexts,
  rejectReasons,
  textOrigins,
} from '@/db/schema/lenses'

export type LensDefinition = typeof lensDefinitions.$inferSelect
export type BriefLens = typeof briefLenses.$inferSelect
export type LensText = typeof lensTexts.$inferSelect
export type Attempt = typeof generationAttempts.$inferSelect
export type LensState = (typeof lensStates)[number]
export type RejectReason = (typeof rejectReasons)[number]
export type TextOrigin = (typeof textOrigins)[number]
export type AttemptState = (typeof attemptStates)[number]
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

/** A lens that waits for nobody any more. */
export const isDecided = (lens: Pick<BriefLens, 'state'>) =>
  lens.state === 'approved' || lens.state === 'omitted'
