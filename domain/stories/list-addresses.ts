import { and, eq, gt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import { newestFirst, readable } from './read-published'

export type StoryPlace = { slug: string; firstPublishedAt: Date; publishedAt: Date }

/** Every public address of a story with its times, the newest first. */
export async function listAddresses(): Promise<StoryPlace[]> {
  const rows = await db
    .select({
      slug: briefs.slug,
      firstPublishedAt: storyVersions.firstPublishedAt,
      publishedAt: storyVersions.publishedAt,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(readable())
    .orderBy(...newestFirst)
  return rows.flatMap(({ slug, ...times }) => (slug ? [{ slug, ...times }] : []))
}

export type NewsPlace = { slug: string; headline: string; language: string; firstPublishedAt: Date }

/** Stories that were first published after a time, at most a thousand, the newest first. */
export async function listNews(after: Date): Promise<NewsPlace[]> {
  const rows = await db
    .select({
      slug: briefs.slug,
      headline: sql<string>`coalesce(${storyVersions.content}->>'headline', '')`,
      language: sql<string>`coalesce(${storyVersions.content}->>'language', '')`,
      firstPublishedAt: storyVersions.firstPublishedAt,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(and(readable(), gt(storyVersions.firstPublishedAt, after)))
    .orderBy(...newestFirst)
    .limit(1_000)
  return rows.flatMap(({ slug, ...rest }) => (slug ? [{ slug, ...rest }] : []))
}
