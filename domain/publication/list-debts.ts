import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { reviewDebts, storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'

/** A version that was published without a second person and that no second editor has read yet. */
export type OpenDebt = {
  version: number
  /** Otherwise it was published in single-editor hours, and has no reason. */
  emergency: boolean
  reason: string
  by: string
  /** Whoever published it cannot review it. */
  own: boolean
  at: Date
}

/** What of a brief was published without a second person and waits for one, in order. The caller has asked who may read it. */
export async function openDebts(actor: Actor, briefId: string): Promise<OpenDebt[]> {
  const rows = await db
    .select({
      version: storyVersions.number,
      emergency: storyVersions.emergency,
      reason: reviewDebts.reason,
      by: users.name,
      owedBy: reviewDebts.owedBy,
      at: reviewDebts.createdAt,
    })
    .from(reviewDebts)
    .innerJoin(storyVersions, eq(storyVersions.id, reviewDebts.versionId))
    .innerJoin(users, eq(users.id, reviewDebts.owedBy))
    .where(and(eq(reviewDebts.briefId, briefId), isNull(reviewDebts.reviewedAt)))
    .orderBy(asc(storyVersions.number))
  return rows.map(({ owedBy, ...row }) => ({ ...row, own: actor.kind === 'user' && owedBy === actor.id }))
}

/** The headline of the story that this person published in an emergency and still owes a review, or null. */
export async function owedReview(reader: Reader, userId: string): Promise<string | null> {
  const [owed] = await reader
    .select({ headline: storyVersions.headline })
    .from(reviewDebts)
    .innerJoin(storyVersions, eq(storyVersions.id, reviewDebts.versionId))
    .innerJoin(briefs, eq(briefs.id, reviewDebts.briefId))
    .where(openOf(userId, { emergency: true }))
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
    .where(openOf(userId, { emergency: false }))
  return row?.open ?? 0
}

/** A withdrawn story has nothing left to review. */
const openOf = (userId: string, { emergency }: { emergency: boolean }) =>
  and(
    eq(reviewDebts.owedBy, userId),
    isNull(reviewDebts.reviewedAt),
    eq(storyVersions.emergency, emergency),
    isNull(briefs.withdrawnAt),
  )
