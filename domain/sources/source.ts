import type { snapshotOrigins, sourceKinds } from '@/db/schema/sources'
import type { RemovedParts, SourceDetails } from './schema'

export type SourceKind = (typeof sourceKinds)[number]
type SnapshotOrigin = (typeof snapshotOrigins)[number]

export const sourceKindNames = {
  article: 'Article',
  wire: 'Wire copy',
  document: 'Document',
} as const satisfies Record<SourceKind, string>

type SourceReading = {
  id: string
  text: string
  language: string
  hash: string
  readAt: Date
  /** What was taken out of the text before it was kept. */
  removed: RemovedParts | null
}

/** A text that checks read in place of a source text in another language. */
type Translation = SourceReading & {
  origin: 'translation'
  /** Whether no person gave it. `model` is null for a recorded answer, which no model gave. */
  byModel: boolean
  model: string | null
  /** Who pasted it; null when nobody did. */
  pastedBy: string | null
}

/** A source with the text that was read, if one was, and its translation, if there is one. */
export type SourceView = SourceDetails & {
  lead: string
  snapshot: (SourceReading & { origin: SnapshotOrigin }) | null
  translation: Translation | null
}
