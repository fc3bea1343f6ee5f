import type { briefs, revisionKinds, workingStates } from '@/db/schema/briefs'

export type Brief = typeof briefs.$inferSelect
export type WorkingState = (typeof workingStates)[number]
export type RevisionKind = (typeof revisionKinds)[number]
export type PublicState = 'unpublished' | 'published' | 'withdrawn'

export const workingStateNames = {
  draft: 'Draft',
  in_review: 'In review',
  scheduled: 'Scheduled',
  done: 'Done',
} as const satisfies Record<WorkingState, string>

export const publicStateNames = {
  unpublished: 'Not published',
  published: 'Published',
  withdrawn: 'Withdrawn',
} as const satisfies Record<PublicState, string>

/** What the public sees of a brief. Follows from two columns and is stored nowhere else. */
export function publicState(brief: Pick<Brief, 'withdrawnAt' | 'publishedVersion'>): PublicState {
  if (brief.withdrawnAt) return 'withdrawn'
  return brief.publishedVersion === null ? 'unpublished' : 'published'
}

/** The schedule fields of a brief that has no schedule. */
export const noSchedule = {
  scheduledAt: null,
  scheduleId: null,
  scheduledRevision: null,
  scheduledBy: null,
  scheduledKind: null,
  scheduledNote: '',
  scheduleFailure: null,
} as const satisfies Partial<Brief>

/** The lists of the desk. */
export const queues = [
  'holds',
  'review',
  'corrections',
  'sent_back',
  'mine',
  'scheduled',
  'published',
  'all',
] as const
export type Queue = (typeof queues)[number]

export const queueNames = {
  holds: 'Being checked',
  review: 'Waiting for review',
  corrections: 'To review afterwards',
  sent_back: 'Sent back to me',
  mine: 'My drafts',
  scheduled: 'Scheduled',
  published: 'Published',
  all: 'All briefs',
} as const satisfies Record<Queue, string>
