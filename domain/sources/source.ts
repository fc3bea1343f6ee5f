import type { snapshotOrigins, sourceKinds, sourceSnapshots, sources } from '@/db/schema/sources'

export type Source = typeof sources.$inferSelect
export type Snapshot = typeof sourceSnapshots.$inferSelect
export type SourceKind = (typeof sourceKinds)[number]
export type SnapshotOrigin = (typeof snapshotOrigins)[number]

export const sourceKindNames = {
  article: 'Article',
  wire: 'Wire copy',
  document: 'Document',
} as const satisfies Record<SourceKind, string>
