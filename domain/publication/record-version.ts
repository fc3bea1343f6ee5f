import { and, asc, count, eq, lt, lte } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { corrections, storyRecords, storyVersions } from '@/db/schema/stories'
import type { AuditEvent } from '../audit/audit'
import { buildRecord } from '../stories/build-record'
import type { StoryRecord, TextAccount } from '../stories/record'
import { signRecord } from '../stories/sign-record'
import type { StoryContent } from '../stories/story'
import type { Publication } from './freeze-story'

type Version = {
  id: string
  number: number
  kind: StoryRecord['kind']
  slug: string
  firstPublishedAt: Date
  emergency: boolean
}

/**
 * Makes and signs the public record of a version that was just written, with its correction if it is one, and links
 * it to the record before. Returns the audit lines of a signing key that had to be made.
 */
export async function recordVersion(
  tx: Transaction,
  { brief, fourEyes, now }: Pick<Publication, 'brief' | 'fourEyes' | 'now'>,
  version: Version,
  frozen: { content: StoryContent; accounts: TextAccount[] },
): Promise<AuditEvent[]> {
  const { id, number, kind, slug, firstPublishedAt, emergency } = version
  const record = buildRecord({
    ...frozen,
    slug,
    version: number,
    kind,
    publishedAt: now.toISOString(),
    firstPublishedAt: firstPublishedAt.toISOString(),
    fourEyes,
    emergency,
    corrected: await corrected(tx, brief.id),
    minorChanges: await minorChanges(tx, brief.id, number),
    earlier: await earlier(tx, brief.id, number),
  })
  return signRecord(tx, id, record, now)
}

async function corrected(tx: Transaction, briefId: string): Promise<StoryRecord['corrected']> {
  const rows = await tx
    .select()
    .from(corrections)
    .where(eq(corrections.briefId, briefId))
    .orderBy(asc(corrections.number))
  return rows.map(({ number, note, createdAt, reviewedAt }) => ({
    number,
    note,
    at: createdAt.toISOString(),
    reviewedAt: reviewedAt?.toISOString() ?? null,
  }))
}

async function minorChanges(tx: Transaction, briefId: string, until: number): Promise<number> {
  const [row] = await tx
    .select({ minor: count() })
    .from(storyVersions)
    .where(
      and(
        eq(storyVersions.briefId, briefId),
        eq(storyVersions.kind, 'minor'),
        lte(storyVersions.number, until),
      ),
    )
  return row?.minor ?? 0
}

async function earlier(tx: Transaction, briefId: string, number: number): Promise<string[]> {
  const rows = await tx
    .select({ hash: storyRecords.hash })
    .from(storyRecords)
    .innerJoin(storyVersions, eq(storyVersions.id, storyRecords.versionId))
    .where(and(eq(storyVersions.briefId, briefId), lt(storyVersions.number, number)))
    .orderBy(asc(storyVersions.number))
  return rows.map(({ hash }) => hash)
}
