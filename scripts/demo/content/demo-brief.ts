import type { FrontText, QuickTakeKey } from '@/domain/front-text'
import type { RejectReason } from '@/domain/lenses/lens'
import type { SourceKind } from '@/domain/sources/source'

export const lensKeys = [
  'household',
  'america-first',
  'institutional',
  'civil-liberties',
  'national-security',
  'adversary',
] as const
export type LensKey = (typeof lensKeys)[number]

/** `from` is a few words of the source sentence that a sentence rests on; the number is looked up later. */
export type DemoSentence = { text: string; kind: 'reported' | 'inference'; from: string }

export type DemoLens = { sentences: DemoSentence[] } | { leftOut: string }

export type DemoSource = {
  kind: SourceKind
  publisher: string
  title: string
  author: string
  url: string
  hoursAgo: number
  lead: string
  paragraphs: string[]
}

/** Where the seed leaves a brief. */
export type Ending =
  | { kind: 'draft' }
  | { kind: 'sent_back'; reason: string }
  | {
      kind: 'in_review'
      approved: LensKey[]
      rejected: Partial<Record<LensKey, RejectReason>>
      assigned: boolean
    }
  | { kind: 'scheduled'; hoursAhead: number }
  | { kind: 'published'; alone: boolean; perspectivesToFollow: boolean; after: AfterPublishing | null }

export type AfterPublishing =
  | { kind: 'update' | 'correction'; summary: string; publicNote: string }
  | { kind: 'reopened'; whyItMatters: string }
  | { kind: 'withdrawn'; reason: string }

export type DemoBrief = {
  author: 'writer' | 'editor'
  source: DemoSource
  topics: string[]
  front: FrontText
  /** Who wrote: recorded answers, taken over unchanged, or a person at the keyboard. */
  frontBy: 'recorded' | 'person'
  lensesBy: 'recorded' | 'person'
  lenses: Partial<Record<LensKey, DemoLens>>
  /** What an editor made of a recorded text before approving it. */
  edited: Partial<Record<LensKey, string>>
  ending: Ending
}

export const reported = (text: string, from: string): DemoSentence => ({ text, kind: 'reported', from })
export const inferred = (text: string, from: string): DemoSentence => ({ text, kind: 'inference', from })
export const says = (...sentences: DemoSentence[]): DemoLens => ({ sentences })
export const leftOut = (reason: string): DemoLens => ({ leftOut: reason })

/** The five quick takes; null means it was skipped on purpose. */
export function takes(texts: Record<QuickTakeKey, string | null>): FrontText['quickTakes'] {
  const take = (text: string | null) => ({ text: text ?? '', skipped: text === null })
  return {
    money: take(texts.money),
    market: take(texts.market),
    benefits: take(texts.benefits),
    loses: take(texts.loses),
    watch: take(texts.watch),
  }
}

export const published: Extract<Ending, { kind: 'published' }> = {
  kind: 'published',
  alone: false,
  perspectivesToFollow: false,
  after: null,
}
