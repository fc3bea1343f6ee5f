import type { promptReleases } from '@/db/schema/prompts'

/** The editable words of the requests, under the number that every attempt keeps. */
export type PromptWording = Pick<typeof promptReleases.$inferSelect, 'version' | 'lens' | 'front'>
