import type { PublicState, RevisionKind, WorkingState } from '../briefs/brief'
import type { BriefAction } from '../briefs/policy'
import type { Drafted, FrontField, FrontText } from '../front-text'
import type { Balance } from '../gates/balance'
import type { ShownFinding } from '../gates/finding'
import type { AttemptView } from '../generation/attempt'
import type { LensView } from '../lenses/lens'
import type { FieldLedger, ProposedOmission, SnapshotWarning } from '../review/notes'
import type { SourceView } from '../sources/source'
import type { Missing } from './check-readiness'
import type { OwedReview } from './list-owed-reviews'

type Person = { id: string; name: string }

/** Everything that the edit and review screens show of a brief, for one person. */
export type BriefView = {
  id: string
  slug: string | null
  workingState: WorkingState
  publicState: PublicState
  revision: number
  /** Hash of the newest revision: what submit and publish carry. */
  hash: string
  author: Person
  assignee: Person | null
  submitter: Person | null
  submittedAt: Date | null
  sentBackReason: string | null
  withdrawReason: string | null
  perspectivesToFollow: boolean
  /** Made for trying: its answers are recorded, no model is asked. */
  recorded: boolean
  savedAt: Date
  savedBy: string
  savedKind: RevisionKind
  front: FrontText
  drafted: Drafted
  topicIds: string[]
  /** The active topics, and those already chosen. */
  topics: { id: string; slug: string; name: string }[]
  sources: SourceView[]
  frontFindings: Partial<Record<FrontField, ShownFinding[]>>
  /** Each sentence of the front text beside the passage nearest to it. */
  frontLedger: FieldLedger[]
  /** Why the front text could not be compared with its sources, or null. */
  notChecked: string | null
  /** Passages of the sources that read as instructions to a model. */
  sourceWarnings: SnapshotWarning[]
  lenses: LensView[]
  /** How the written lenses compare with each other and with the sources. Figures to read; they decide nothing. */
  balance: Balance
  /** Undecided lenses that the desk would leave out. A person decides. */
  proposedOmissions: ProposedOmission[]
  missing: Missing[]
  /** Warnings in approved lenses that came up after the approval. They block nothing. */
  lateWarnings: Missing[]
  /** The newest "Draft with AI". */
  frontAttempt: AttemptView | null
  /** The newest request for a translation, by source; without its text. */
  translationAttempts: Record<string, AttemptView>
  /** Corrections, and what was published in an emergency or in single-editor hours, that wait for a second editor. */
  owedReviews: OwedReview[]
  /** When it is published, and whose decision that is; null without a schedule. */
  schedule: { at: Date; by: string; kind: 'update' | 'minor' | null; note: string } | null
  /** Why the last schedule was not carried out. */
  scheduleFailure: string | null
  /** Readers are told that the story is being checked. */
  hold: Notice | null
  /** Somebody asks for that. */
  holdAsked: Notice | null
  /** The lenses that the public page shows, which can be pulled off it. */
  onPage: { key: string; name: string }[]
  may: Record<BriefAction, boolean>
  fourEyes: EyesView
}

/** Whether this person would be a second pair of eyes as the publisher, and what they may publish without one. */
export type EyesView = {
  on: boolean
  problem: string | null
  /** The headline of a story that this person published in an emergency and nobody has reviewed. */
  owes: string | null
  /** In single-editor hours: how many more stories this person may publish alone. */
  soloLeft: number | null
  /** The headline of a story that this person corrected and nobody has reviewed: no further correction alone. */
  corrected: string | null
}

/** What somebody said, for the newsroom. */
export type Notice = { at: Date; by: string; reason: string }
