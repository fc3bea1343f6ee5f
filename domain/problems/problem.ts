import type { problemReports } from '@/db/schema/stories'

export type Problem = typeof problemReports.$inferSelect
export type ProblemKind = Problem['kind']
export type ProblemState = Problem['state']

/** What a reader chooses from. */
export const problemKindNames = {
  fact: 'A fact is wrong',
  source: 'The source says something else',
  fairness: 'It is unfair or misleading',
  ai: 'Something about the use of AI',
  other: 'Something else',
} as const satisfies Record<ProblemKind, string>

/** The state of a report, for the desk and for the reader. */
export const problemStateNames = {
  open: 'Open',
  answered: 'Answered',
  corrected: 'Led to a correction',
  no_change: 'No change',
} as const satisfies Record<ProblemState, string>

export const problemKinds = ['fact', 'source', 'fairness', 'ai', 'other'] as const
export const problemStates = ['open', 'answered', 'corrected', 'no_change'] as const

/** The most that is taken of a passage in a link or a form. */
export const longestPassage = 500

const daysToAnswer = 3

/** When a report that is opened now should have its answer. */
export const dueFrom = (now: Date) => new Date(now.getTime() + daysToAnswer * 86_400_000)

/** A line of the desk's list. */
export type ProblemRow = Pick<Problem, 'id' | 'kind' | 'words' | 'state' | 'dueAt' | 'createdAt'> & {
  headline: string
  overdue: boolean
}

type Correction = { number: number; note: string; at: Date }

/** Everything the desk knows of a report. */
export type ProblemView = Omit<Problem, 'tokenHash' | 'answeredBy'> & {
  headline: string
  slug: string | null
  withdrawn: boolean
  publishedVersion: number | null
  overdue: boolean
  answeredBy: string | null
  /** All of the story, for the choice of one. */
  corrections: Correction[]
}

/** What the holder of a report's link is shown. */
export type Receipt = Pick<
  Problem,
  'kind' | 'passage' | 'words' | 'state' | 'answer' | 'answeredAt' | 'createdAt' | 'dueAt'
> & {
  /** Null if the story has since been withdrawn. */
  story: { slug: string; headline: string } | null
  correction: Correction | null
  /** Whether the answer goes out by mail too. */
  byMail: boolean
}
