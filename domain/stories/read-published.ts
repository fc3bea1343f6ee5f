import { and, arrayContains, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { v5 } from 'uuid'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { storyVersions } from '@/db/schema/stories'
import { markReviewed, reviewedContent } from './mark-reviewed'
import { laterLenses, omitPulled } from './omit-pulled'
import { type Story, type StoryContent, type StoryRow, storyContent, storyNote } from './story'

/** The one condition of every public list: the version that readers see, of a story that was not withdrawn. */
export const readable = () =>
  and(eq(briefs.publishedVersion, storyVersions.number), isNull(briefs.withdrawnAt))

/** Story versions with what public pages need of them; the caller adds `readable()`. */
export const publicVersions = () =>
  db.select(shownColumns()).from(storyVersions).innerJoin(briefs, eq(briefs.id, storyVersions.briefId))

/** The same with what readers are told was corrected or updated up to each version, for `notesOf`. */
export const notedVersions = () =>
  db
    .select({ ...shownColumns(), notes: publicNotes })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))

const shownColumns = () => ({
  briefId: storyVersions.briefId,
  slug: briefs.slug,
  number: storyVersions.number,
  kind: storyVersions.kind,
  content: storyVersions.content,
  firstPublishedAt: storyVersions.firstPublishedAt,
  publishedAt: storyVersions.publishedAt,
  heldAt: briefs.heldAt,
  reviewed: reviewedContents,
})

const publicNotes = sql<unknown>`(
  select coalesce(jsonb_agg(to_jsonb(n) order by n.at), '[]') from (
    select 'correction' as kind, c.number, c.note, c.created_at as at
    from corrections c join story_versions v on v.id = c.version_id
    where c.brief_id = ${briefs.id} and v.number <= ${storyVersions.number}
    union all
    select 'update', v.number, v.public_note, v.published_at from story_versions v
    where v.brief_id = ${briefs.id} and v.number <= ${storyVersions.number}
      and v.kind = 'update' and v.public_note <> ''
  ) n)`

/** What readers are told of a version's history. Throws when it is broken. */
export const notesOf = ({ notes }: { notes: unknown }): Story['notes'] => storyNote.array().parse(notes)

/** What second persons have read since, the first review first: each correction, and what was published alone. */
export const reviewedContents = sql<unknown>`(
  select coalesce(jsonb_agg(jsonb_build_object('content', v.content, 'at', seen.at) order by seen.at), '[]') from (
    select c.version_id, c.reviewed_at as at from corrections c
    where c.brief_id = ${briefs.id} and c.reviewed_at is not null
    union all
    select d.version_id, d.reviewed_at from review_debts d
    where d.brief_id = ${briefs.id} and d.reviewed_at is not null
  ) seen join story_versions v on v.id = seen.version_id)`

/** The lenses of every version after one, up to the one that readers see, for `omitPulled`. */
export const lensesSince = sql<unknown>`(
  select coalesce(jsonb_agg(v.content -> 'lenses' order by v.number), '[]') from story_versions v
  where v.brief_id = ${briefs.id} and v.number > ${storyVersions.number} and v.number <= ${briefs.publishedVersion})`

/** What was frozen, with what has been reviewed since. Throws when the content is broken. */
export const contentOf = ({ content, reviewed }: Pick<VersionRow, 'content' | 'reviewed'>): StoryContent =>
  markReviewed(storyContent.parse(content), reviewedContent.array().parse(reviewed))

/** The same for an earlier version: without what has been pulled since. */
export const earlierContentOf = ({
  later,
  ...row
}: Pick<VersionRow, 'content' | 'reviewed'> & { later: unknown }): StoryContent =>
  omitPulled(contentOf(row), laterLenses.parse(later))

/** The order of every list of stories. */
export const newestFirst = [desc(storyVersions.firstPublishedAt), desc(storyVersions.briefId)]

/** Stories that are older than the one at a slug, in the order of `newestFirst`. */
export const olderThan = (
  slug: string,
): SQL => sql`(${storyVersions.firstPublishedAt}, ${storyVersions.briefId}) < (
  select v.first_published_at, v.brief_id from story_versions v
  join briefs b on b.id = v.brief_id and b.published_version = v.number where b.slug = ${slug})`

/** Stories that show the text of this lens. */
export const shows = (key: string) =>
  and(
    arrayContains(storyVersions.lensKeys, [key]),
    sql`${storyVersions.content} @> ${JSON.stringify({ lenses: [{ key, state: 'shown' }] })}::jsonb`,
  )

type VersionRow = {
  briefId: string
  slug: string | null
  content: unknown
  reviewed: unknown
  firstPublishedAt: Date
  publishedAt: Date
  heldAt: Date | null
}

/** A row of the database as a list shows it; none when the story has no address. Throws when its content is broken. */
export function storyRow(row: VersionRow): StoryRow[] {
  const { briefId, slug, firstPublishedAt, publishedAt, heldAt } = row
  if (!slug) return []
  const publicId = v5(briefId, feedNamespace)
  return [{ slug, publicId, story: contentOf(row), firstPublishedAt, publishedAt, heldAt }]
}

/** Makes ids for feeds that stay when a slug changes and reveal no internal id. */
const feedNamespace = 'c8a6f0b2-7d0e-4a55-9a51-5f0b8c1d2e34'
