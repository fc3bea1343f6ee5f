import { and, asc, eq, isNull } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { reviewDebts, storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'

/** A version that was published in an emergency and that no second editor has read yet. */
export type OpenDebt = {
  version: number
  reason: string
  by: string
  /** Whoever published it cannot review it. */
  own: boolean
  at: Date
}

/** The emergencies of a brief that wait for a second editor, in their order. The caller has asked who may read it. */
export async function openDebts(actor: Actor, briefId: string): Promise<OpenDebt[]> {
  const rows = await db
    .select({
      version: storyVersions.number,
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

/** The headline of the story whose review this person still owes, or null. */
export async function owedReview(reader: Reader, userId: string): Promise<string | null> {
  const [owed] = await reader
    .select({ headline: storyVersions.headline })
    .from(reviewDebts)
    .innerJoin(storyVersions, eq(storyVersions.id, reviewDebts.versionId))
    .where(and(eq(reviewDebts.owedBy, userId), isNull(reviewDebts.reviewedAt)))
    .limit(1)
  return owed?.headline ?? null
}
