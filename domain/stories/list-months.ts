import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import { newestFirst, readable } from './read-published'

export type ArchiveMonth = { year: number; month: number; stories: number }

/** Every month in UTC in which a story that readers can find was first published, the newest first. */
export async function archiveMonths(): Promise<ArchiveMonth[]> {
  const start = sql`date_trunc('month', ${storyVersions.firstPublishedAt} at time zone 'UTC')`
  return await db
    .select({
      year: sql<number>`extract(year from ${start})::int`,
      month: sql<number>`extract(month from ${start})::int`,
      stories: sql<number>`count(*)::int`,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(readable())
    .groupBy(start)
    .orderBy(desc(start))
}

export type ArchiveStory = { slug: string; headline: string; firstPublishedAt: Date }

/** The stories first published in one month in UTC, the newest first; three thousand at most. */
export async function storiesOfMonth(year: number, month: number): Promise<ArchiveStory[]> {
  const rows = await db
    .select({
      slug: briefs.slug,
      headline: storyVersions.headline,
      firstPublishedAt: storyVersions.firstPublishedAt,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(and(readable(), within(year, month)))
    .orderBy(...newestFirst)
    .limit(3_000)
  return rows.flatMap(({ slug, ...story }) => (slug ? [{ slug, ...story }] : []))
}

/** Whether a story that readers can find was first published in a month in UTC, written as 2026-03. */
export async function isMonthWithStories(written: string): Promise<boolean> {
  const [year = '', month = ''] = written.split('-')
  const asked = monthIn(year, month)
  if (!asked) return false
  const found = await db
    .select({ one: sql`1` })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(and(readable(), within(asked.year, asked.month)))
    .limit(1)
  return found.length > 0
}

const within = (year: number, month: number) =>
  and(
    gte(storyVersions.firstPublishedAt, new Date(Date.UTC(year, month - 1))),
    lt(storyVersions.firstPublishedAt, new Date(Date.UTC(year, month))),
  )

/** The address of a month in the archive. */
export const monthAddress = ({ year, month }: { year: number; month: number }) =>
  `/archive/${year}/${String(month).padStart(2, '0')}`

/** The month that the two parts of an address name; null unless they are written as the archive writes them. */
export function monthIn(year: string, month: string): { year: number; month: number } | null {
  if (!/^[12]\d{3}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return null
  return { year: Number(year), month: Number(month) }
}

const monthOfYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A month in words: March 2026. */
export const monthInWords = ({ year, month }: { year: number; month: number }) =>
  monthOfYear.format(new Date(Date.UTC(year, month - 1)))
