import { and, arrayContains, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { corrections, storyVersions } from '@/db/schema/stories'
import { couldBeSlug } from './address'
import { newestFirst, olderThan, publicVersions, readable, shows, storyRow } from './read-published'
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
  const rows = await publicVersions()
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
  const notes = await notesOf(rows.map((row) => row.briefId))
  return rows.flatMap((row) =>
    storyRow(row).map((story) => ({
      ...story,
      number: row.number,
      notes: notes
        .filter(({ briefId, version }) => briefId === row.briefId && version <= row.number)
        .map(({ kind, number, note, at }) => ({ kind, number, note, at }))
        .sort((a, b) => a.at.getTime() - b.at.getTime()),
    })),
  )
}

type Noted = Story['notes'][number] & { briefId: string; version: number }

async function notesOf(briefIds: string[]): Promise<Noted[]> {
  if (briefIds.length === 0) return []
  const corrected = await db
    .select({
      briefId: corrections.briefId,
      version: storyVersions.number,
      number: corrections.number,
      note: corrections.note,
      at: corrections.createdAt,
    })
    .from(corrections)
    .innerJoin(storyVersions, eq(storyVersions.id, corrections.versionId))
    .where(inArray(corrections.briefId, briefIds))
  const updated = await db
    .select({
      briefId: storyVersions.briefId,
      version: storyVersions.number,
      number: storyVersions.number,
      note: storyVersions.publicNote,
      at: storyVersions.publishedAt,
    })
    .from(storyVersions)
    .where(and(inArray(storyVersions.briefId, briefIds), eq(storyVersions.kind, 'update')))
  return [
    ...corrected.map((note) => ({ kind: 'correction' as const, ...note })),
    ...updated.filter(({ note }) => note !== '').map((note) => ({ kind: 'update' as const, ...note })),
  ]
}
