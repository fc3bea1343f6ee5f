import type { topics } from '@/db/schema/topics'

export type Topic = typeof topics.$inferSelect

/** Words that mean something else in an address below /topics. */
export const reservedSlugs = ['new', 'feed', 'atom', 'index', 'all', 'search', 'archive', 'admin', 'api']

/** The address that a name suggests, as in "Public transport" → "public-transport". */
export const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
