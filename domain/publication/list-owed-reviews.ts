import { and, asc, count, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { corrections, reviewDebts, storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import { type Actor, actorId } from '../actor'

/** A public version that waits for a second editor's review. A version owes one review at most. */
export type OwedReview = {
  version: number
  by: string
  /** The publisher can't review it. */
  own: boolean
  at: Date
} & (
  | { of: 'correction'; number: number; note: string }
  /** Published in an emergency, for a reason; otherwise in single-editor hours, with none. */
  | { of: 'version'; emergency: boolean; reason: string }
)

/** The reviews that versions of a brief owe, in order. The caller has checked who may read it. */
export async function owedReviews(actor: Actor, briefId: string): Promise<OwedReview[]> {
  const rows = await db
    .select({
      version: storyVersions.number,
      by: users.name,
      at: storyVersions.publishedAt,
      publishedBy: storyVersions.publishedBy,
      emergency: storyVersions.emergency,
      correction: { number: corrections.number, note: corrections.note },
      reason: reviewDebts.reason,
    })
    .from(storyVersions)
    .innerJoin(users, eq(users.id, storyVersions.publishedBy))
    .leftJoin(corrections, and(ofVersion(corrections), isNull(corrections.reviewedAt)))
    .leftJoin(reviewDebts, and(ofVersion(reviewDebts), isNull(reviewDebts.reviewedAt)))
    .where(
      and(
        eq(storyVersions.briefId, briefId),
        or(isNotNull(corrections.versionId), isNotNull(reviewDebts.versionId)),
      ),
    )
    .orderBy(asc(storyVersions.number))
  return rows.map(({ publishedBy, emergency, correction, reason, ...row }) => {
    const owed = { ...row, own: publishedBy === actorId(actor) }
    return correction
      ? { ...owed, of: 'correction', ...correction }
      : { ...owed, of: 'version', emergency, reason: reason ?? '' }
  })
}

/** The rows of a table of reviews that belong to a version. */
export const ofVersion = (table: typeof corrections | typeof reviewDebts) =>
  and(eq(table.briefId, storyVersions.briefId), eq(table.versionId, storyVersions.id))

/** The headline of a story that this person published in an emergency and nobody else has reviewed, or null. */
export async function owedEmergency(reader: Reader, userId: string): Promise<string | null> {
  const [owed] = await reader
    .select({ headline: storyVersions.headline })
    .from(reviewDebts)
    .innerJoin(storyVersions, eq(storyVersions.id, reviewDebts.versionId))
    .innerJoin(briefs, eq(briefs.id, reviewDebts.briefId))
    .where(owedAlone(userId, { emergency: true }))
    .limit(1)
  return owed?.headline ?? null
}

/** How many versions this person published in single-editor hours that nobody else has reviewed. */
export async function soloCount(reader: Reader, userId: string): Promise<number> {
  const [row] = await reader
    .select({ open: count() })
    .from(reviewDebts)
    .innerJoin(storyVersions, eq(storyVersions.id, reviewDebts.versionId))
    .innerJoin(briefs, eq(briefs.id, reviewDebts.briefId))
    .where(owedAlone(userId, { emergency: false }))
  return row?.open ?? 0
}

/** The headline of a story that holds a correction of this person which nobody else has reviewed, or null. */
export async function owedCorrection(reader: Reader, userId: string): Promise<string | null> {
  const [owed] = await reader
    .select({ headline: storyVersions.headline })
    .from(corrections)
    .innerJoin(storyVersions, eq(storyVersions.id, corrections.versionId))
    .innerJoin(briefs, eq(briefs.id, corrections.briefId))
    .where(and(eq(storyVersions.publishedBy, userId), isNull(corrections.reviewedAt), isPublic))
    .orderBy(asc(corrections.createdAt))
    .limit(1)
  return owed?.headline ?? null
}

const owedAlone = (userId: string, { emergency }: { emergency: boolean }) =>
  and(
    eq(reviewDebts.owedBy, userId),
    isNull(reviewDebts.reviewedAt),
    eq(storyVersions.emergency, emergency),
    isPublic,
  )

/** A withdrawn story has nothing left to review. */
const isPublic = isNull(briefs.withdrawnAt)
