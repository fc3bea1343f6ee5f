import type { lensDefinitions } from '@/db/schema/lenses'

/** One version of a lens in the library. */
export type LensDefinition = typeof lensDefinitions.$inferSelect
