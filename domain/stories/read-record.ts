import { and, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { storyRecords, storyVersions } from '@/db/schema/stories'
import { couldBeSlug } from './address'
import { earlierContentOf, lensesSince, reviewedContents } from './read-published'
import { type SignedRecord, signedRecord } from './record'
import type { StoryContent } from './story'

export type RecordedVersion = {
  slug: string
  number: number
  /** The number of the version that readers see. */
  current: number
  publishedAt: Date
  content: StoryContent
  /** Null for a version that was published before records were signed. */
  signed: SignedRecord | null
}

/** A published version of a story with its record: the newest, or the one of this number. Null when there is none. */
export async function readRecord(slug: string, number?: number): Promise<RecordedVersion | null> {
  if (!couldBeSlug(slug)) return null
  const [row] = await db
    .select({
      number: storyVersions.number,
      current: sql<number>`${briefs.publishedVersion}`,
      publishedAt: storyVersions.publishedAt,
      content: storyVersions.content,
      reviewed: reviewedContents,
      later: lensesSince,
      kept: storyRecords,
    })
    .from(storyVersions)
    .innerJoin(briefs, eq(briefs.id, storyVersions.briefId))
    .leftJoin(storyRecords, eq(storyRecords.versionId, storyVersions.id))
    .where(
      and(
        eq(briefs.slug, slug),
        isNull(briefs.withdrawnAt),
        isNotNull(briefs.publishedVersion),
        lte(storyVersions.number, briefs.publishedVersion),
        eq(storyVersions.number, number ?? briefs.publishedVersion),
      ),
    )
  if (!row) return null
  const { kept, content, reviewed, later, ...version } = row
  return {
    slug,
    ...version,
    content: earlierContentOf({ content, reviewed, later }),
    signed: kept && givenOut(kept),
  }
}

function givenOut(kept: typeof storyRecords.$inferSelect): SignedRecord {
  const { hash, previousHash, signature, keyId } = kept
  const record = signedRecord.shape.record.parse(kept.record)
  return { record, hash, previousHash, signature, keyId, chain: [...record.earlier, hash] }
}
