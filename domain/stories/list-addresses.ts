import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
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

/** As many addresses as one sitemap file may hold (sitemaps.org). */
export const addressesInFile = 50_000
/** The front page, and the pages that the footer names. */
const fixedPlaces = 7

/**
 * How many sitemap files there can be, at most; none when one file holds all addresses. Counted by keys and without
 * reading a story, so a month without stories is counted too.
 */
export async function sitemapFiles(most = addressesInFile): Promise<number> {
  const { rows } = await db.execute(sql`select
      (select count(*) from briefs where published_version is not null and withdrawn_at is null)
      + (select count(*) from topics)
      + (select count(distinct key) from lens_definitions)
      + (select coalesce(12 * (extract(year from max(first_published_at)) - extract(year from min(first_published_at)) + 2), 0)
        from story_versions) as places`)
  const places = fixedPlaces + z.object({ places: z.coerce.number() }).parse(rows[0]).places
  return places <= most ? 0 : Math.ceil(places / most)
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
