import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { corrections, storyVersions } from '@/db/schema/stories'
import { couldBeSlug } from './address'
import { earlierContentOf, lensesSince, reviewedContents } from './read-published'
import type { Story, StoryContent } from './story'

/** A version in the list: what it was, when, and what readers were told. */
export type VersionRow = {
  number: number
  kind: Story['kind']
  /** Of a correction, its number on the story. */
  correction: number | null
  note: string
  at: Date
}

/** Every version of a published story up to the one that readers see, the oldest first; none for any other slug. */
export async function storyVersionList(slug: string): Promise<VersionRow[]> {
  if (!couldBeSlug(slug)) return []
  return db
    .select({
      number: storyVersions.number,
      kind: storyVersions.kind,
      correction: corrections.number,
      note: storyVersions.publicNote,
      at: storyVersions.publishedAt,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .leftJoin(corrections, eq(corrections.versionId, storyVersions.id))
    .where(isPublic(slug))
    .orderBy(asc(storyVersions.number))
}

/** What one version of a published story said, without what was pulled since; null for a withdrawn story. */
export async function storyVersionContent(slug: string, number: number): Promise<StoryContent | null> {
  if (!couldBeSlug(slug)) return null
  const [row] = await db
    .select({ content: storyVersions.content, reviewed: reviewedContents, later: lensesSince })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(and(isPublic(slug), eq(storyVersions.number, number)))
  return row ? earlierContentOf(row) : null
}

/** The number of a version, which is written one way only; null for anything else. */
export const versionNumber = (written: unknown): number | null =>
  typeof written === 'string' && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null

/** What a version is compared with: what was asked for, else the next one, else for the newest the one before. */
export function comparedWith(number: number, current: number, asked: number | null): number | null {
  if (asked !== null && asked !== number && asked <= current) return asked
  if (number < current) return number + 1
  return number > 1 ? number - 1 : null
}

const isPublic = (slug: string) =>
  and(
    eq(briefs.slug, slug),
    isNull(briefs.withdrawnAt),
    sql`${storyVersions.number} <= ${briefs.publishedVersion}`,
  )
