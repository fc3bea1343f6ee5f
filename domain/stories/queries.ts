import { and, arrayContains, asc, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { lensDefinitions } from '@/db/schema/lenses'
import { corrections, reviewDebts, storyVersions } from '@/db/schema/stories'
import { topics } from '@/db/schema/topics'
import { couldBeSlug } from './address'
import { hasLens, isAnyReadable, newestLens } from './find-lens'
import {
  contentOf,
  newestFirst,
  notedVersions,
  notesOf,
  olderThan,
  publicVersions,
  readable,
  shows,
  storyRow,
} from './read-published'
import type { Story, StoryRow } from './story'

// Public queries take no actor: they read what was frozen at a publish and nothing of the working copy.

/** The story at a slug as readers see it, or null: unpublished and withdrawn ones are not there. */
export async function publishedStory(slug: string): Promise<Story | null> {
  if (!couldBeSlug(slug)) return null
  const [row] = await storyBySlug.execute({ slug })
  if (!row) return null
  const { number, kind, firstPublishedAt, publishedAt, heldAt } = row
  return {
    slug,
    number,
    kind,
    content: contentOf(row),
    firstPublishedAt,
    publishedAt,
    heldAt,
    notes: notesOf(row),
  }
}

// Prepared, for every page of a story: planning takes the database longer than finding it.
const storyBySlug = notedVersions()
  .where(and(readable(), eq(briefs.slug, sql.placeholder('slug'))))
  .prepare('published_story')

type ListFilter = { topic?: string; lens?: string; limit: number; before?: string }

/** Published stories, the newest first. `before` is the slug of a story: only older ones are listed. */
export async function storyList({ topic, lens, limit, before }: ListFilter): Promise<StoryRow[]> {
  if (![topic, lens, before].every((part) => part === undefined || couldBeSlug(part))) return []
  const rows = await publicVersions()
    .where(
      and(
        readable(),
        topic === undefined ? undefined : arrayContains(storyVersions.topicSlugs, [topic]),
        lens === undefined ? undefined : shows(lens),
        before === undefined ? undefined : olderThan(before),
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit)
  return rows.flatMap(storyRow)
}

export type StoryPage = { stories: StoryRow[]; older: string | null }

/** One page of the list, and the slug that `before` takes for the next one. */
export async function storyPage(filter: ListFilter): Promise<StoryPage> {
  const rows = await storyList({ ...filter, limit: filter.limit + 1 })
  const stories = rows.slice(0, filter.limit)
  return { stories, older: rows.length > filter.limit ? (stories.at(-1)?.slug ?? null) : null }
}

/** Up to three stories that share a topic with the one at a slug, the newest first. */
export async function relatedStories(slug: string): Promise<StoryRow[]> {
  if (!couldBeSlug(slug)) return []
  return (await relatedToSlug.execute({ slug })).flatMap(storyRow)
}

// With the limit as a parameter, the database would replan it each time, at four times the cost of running it.
const relatedToSlug = publicVersions()
  .where(
    and(
      readable(),
      sql`${storyVersions.id} in (
        select v.id from story_versions v
        join briefs b on b.id = v.brief_id and b.published_version = v.number and b.withdrawn_at is null
        where b.slug <> ${sql.placeholder('slug')} and v.topic_slugs && (
          select v.topic_slugs from story_versions v
          join briefs b on b.id = v.brief_id and b.published_version = v.number
          where b.slug = ${sql.placeholder('slug')} and b.withdrawn_at is null)
        order by v.first_published_at desc, v.brief_id desc limit 3)`,
    ),
  )
  .orderBy(...newestFirst)
  .prepare('related_stories')

export type TopicRow = { slug: string; name: string; stories: number }

/** Topics that readers find a story under, with how many. */
export async function topicsWithStories(): Promise<TopicRow[]> {
  const counted = storiesUnder(storyVersions.topicSlugs)
  return await db
    .select({ slug: topics.slug, name: topics.name, stories: counted.stories })
    .from(topics)
    .innerJoin(counted, eq(counted.under, topics.slug))
    .orderBy(asc(topics.position), asc(topics.name))
}

/** The name of a topic, or null when no reader can find a story under it. An unknown one costs one key lookup. */
export async function publicTopic(slug: string): Promise<Omit<TopicRow, 'stories'> | null> {
  if (!couldBeSlug(slug)) return null
  const [topic] = await db
    .select({ slug: topics.slug, name: topics.name })
    .from(topics)
    .where(eq(topics.slug, slug))
  return topic && (await isAnyReadable(arrayContains(storyVersions.topicSlugs, [slug]))) ? topic : null
}

export type PublicLens = {
  key: string
  name: string
  frame: string
  disclaimer: string
  active: boolean
  stories: number
}

/** The lens library as readers see it: active definitions at their newest version, in the newsroom's order. */
export async function publicLensLibrary(): Promise<PublicLens[]> {
  return (await currentLenses()).filter((lens) => lens.active)
}

/**
 * One lens with its newest name, frame and disclaimer; a retired one only as long as a story shows it. Stories are
 * counted for the one lens, and an unknown one costs one key lookup.
 */
export async function publicLens(key: string): Promise<PublicLens | null> {
  const lens = await newestLens(key)
  if (!lens) return null
  const [counted] = await db
    .select({ stories: sql<number>`count(*)::int` })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(and(readable(), hasLens(key)))
  const stories = counted?.stories ?? 0
  return lens.active || stories > 0 ? { ...lens, stories } : null
}

/** The public account of a withdrawn story, or null when none was withdrawn at this slug. */
export async function tombstone(slug: string): Promise<{ reason: string; at: Date } | null> {
  if (!couldBeSlug(slug)) return null
  const [row] = await db
    .select({ reason: briefs.withdrawReason, at: briefs.withdrawnAt })
    .from(briefs)
    .innerJoin(storyVersions, eq(storyVersions.briefId, briefs.id))
    .where(eq(briefs.slug, slug))
    .limit(1)
  return row?.at && row.reason !== null ? { reason: row.reason, at: row.at } : null
}

export type DisclosureFigures = {
  stories: number
  withoutSecondPerson: number
  corrections: number
  withdrawn: number
}

/** Counts for the page on how the site works; all follow from public facts. */
export async function disclosureFigures(): Promise<DisclosureFigures> {
  const [shown] = await db
    .select({
      stories: sql<number>`count(*)::int`,
      withoutSecondPerson: sql<number>`count(*) filter (where ${withoutSecondPerson})::int`,
      corrections: sql<number>`coalesce(sum((select count(*) from ${corrections} where ${corrections.briefId} = ${briefs.id})), 0)::int`,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(readable())
  const [gone] = await db
    .select({ withdrawn: sql<number>`count(distinct ${briefs.id})::int` })
    .from(briefs)
    .innerJoin(storyVersions, eq(storyVersions.briefId, briefs.id))
    .where(sql`${briefs.withdrawnAt} is not null`)
  return {
    stories: shown?.stories ?? 0,
    withoutSecondPerson: shown?.withoutSecondPerson ?? 0,
    corrections: shown?.corrections ?? 0,
    withdrawn: gone?.withdrawn ?? 0,
  }
}

const withoutSecondPerson = sql`${storyVersions.byOnePerson}
  and not exists (select 1 from ${corrections}
    where ${corrections.versionId} = ${storyVersions.id} and ${corrections.reviewedAt} is not null)
  and not exists (select 1 from ${reviewDebts}
    where ${reviewDebts.versionId} = ${storyVersions.id} and ${reviewDebts.reviewedAt} is not null)`

async function currentLenses(): Promise<PublicLens[]> {
  const newest = db
    .selectDistinctOn([lensDefinitions.key])
    .from(lensDefinitions)
    .orderBy(lensDefinitions.key, desc(lensDefinitions.version))
    .as('newest')
  const counted = storiesUnder(storyVersions.lensKeys)
  return await db
    .select({
      key: newest.key,
      name: newest.name,
      frame: newest.frame,
      disclaimer: newest.disclaimer,
      active: newest.active,
      stories: sql<number>`coalesce(${counted.stories}, 0)`,
    })
    .from(newest)
    .leftJoin(counted, eq(counted.under, newest.key))
    .orderBy(asc(newest.position), asc(newest.key))
}

/** How many stories each topic or lens has, in one pass over them. */
const storiesUnder = (keys: typeof storyVersions.topicSlugs | typeof storyVersions.lensKeys) =>
  db
    .select({
      under: sql<string>`unnest(${keys})`.as('under'),
      stories: sql<number>`count(*)::int`.as('stories_under'),
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .where(readable())
    .groupBy(sql`1`)
    .as('counted')
