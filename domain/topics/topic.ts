import type { topics } from '@/db/schema/topics'

export type Topic = typeof topics.$inferSelect

/** Words that mean something else in an address below /topics. */
export const reservedSlugs = ['new', 'feed', 'atom', 'index', 'all', 'search', 'archive', 'admin', 'api']
