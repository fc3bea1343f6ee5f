import { and, arrayContains, eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import { couldBeSlug } from './address'
import { newestFirst, notedVersions, notesOf, olderThan, readable, shows, storyRow } from './read-published'
import type { Story, StoryRow } from './story'

/** A story with all that feeds and programs are told about it. */
export type NotedStory = StoryRow & Pick<Story, 'number' | 'notes'>

type Filter = { slug?: string; topic?: string; lens?: string; before?: string; limit: number }

/**
 * Published stories with their corrections and updates, the newest first: those at a slug, of a topic, that show a
 * lens, older than another one. What cannot be a slug or a key finds nothing.
 */
export async function listNotedStories({ slug, topic, lens, before, limit }: Filter): Promise<NotedStory[]> {
  if (![slug, topic, lens, before].every((part) => part === undefined || couldBeSlug(part))) return []
  const rows = await notedVersions()
    .where(
      and(
        readable(),
        slug === undefined ? undefined : eq(briefs.slug, slug),
        topic === undefined ? undefined : arrayContains(storyVersions.topicSlugs, [topic]),
        lens === undefined ? undefined : shows(lens),
        before === undefined ? undefined : olderThan(before),
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit)
  return rows.flatMap((row) =>
    storyRow(row).map((story) => ({ ...story, number: row.number, notes: notesOf(row) })),
  )
}
