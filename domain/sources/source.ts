import type { snapshotOrigins, sourceKinds } from '@/db/schema/sources'
import type { SourceDetails } from '../briefs/schema'

export type SourceKind = (typeof sourceKinds)[number]
type SnapshotOrigin = (typeof snapshotOrigins)[number]

export const sourceKindNames = {
  article: 'Article',
  wire: 'Wire copy',
  document: 'Document',
} as const satisfies Record<SourceKind, string>

/** A source with the text that was read, if one was. */
export type SourceView = SourceDetails & {
  lead: string
  snapshot: {
    id: string
    text: string
    language: string
    hash: string
    origin: SnapshotOrigin
    readAt: Date
  } | null
}
