import { randomUUID } from 'node:crypto'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { slugRedirects, storyVersions, type versionKinds } from '@/db/schema/stories'
import { users } from '@/db/schema/users'

type Given = {
  slug: string
  /** One for each publish; the last is the one that readers see. */
  versions: { content: unknown; kind?: (typeof versionKinds)[number]; note?: string }[]
  topicSlugs?: string[]
  lensKeys?: string[]
  firstPublishedAt?: Date
  withdrawn?: string
  oldSlugs?: string[]
}

/** Writes the rows of a published story as a publish would leave them. */
export async function publishedRows(given: Given): Promise<{ briefId: string }> {
  const { slug, versions, topicSlugs = [], lensKeys = [], firstPublishedAt = new Date() } = given
  const authorId = randomUUID()
  const briefId = randomUUID()
  await db
    .insert(users)
    .values({ id: authorId, email: `${authorId}@example.test`, name: 'A writer', role: 'editor' })
  await db.insert(briefs).values({
    id: briefId,
    slug,
    authorId,
    workingState: 'done',
    publishedVersion: versions.length === 0 ? null : versions.length,
    withdrawnAt: given.withdrawn === undefined ? null : new Date(),
    withdrawReason: given.withdrawn ?? null,
  })
  for (const [index, { content, kind, note }] of versions.entries()) {
    await db.insert(storyVersions).values({
      briefId,
      number: index + 1,
      kind: kind ?? (index === 0 ? 'first' : 'update'),
      publicNote: note ?? '',
      headline: headlineOf(content),
      topicSlugs,
      lensKeys,
      content,
      hash: randomUUID(),
      publishedBy: authorId,
      publishedAt: new Date(firstPublishedAt.getTime() + index * 60_000),
      firstPublishedAt,
    })
  }
  for (const old of given.oldSlugs ?? []) await db.insert(slugRedirects).values({ slug: old, briefId })
  return { briefId }
}

const headlineOf = (content: unknown): string =>
  typeof content === 'object' &&
  content !== null &&
  'headline' in content &&
  typeof content.headline === 'string'
    ? content.headline
    : ''
