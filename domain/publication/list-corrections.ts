import { and, asc, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { corrections, storyVersions } from '@/db/schema/stories'
import { users } from '@/db/schema/users'
import type { Actor } from '../actor'

/** A public correction that no second editor has read yet. */
export type OpenCorrection = {
  number: number
  version: number
  note: string
  by: string
  /** Whoever published it cannot review it. */
  own: boolean
  at: Date
}

/** The corrections of a brief that wait for a second editor, in their order. The caller has asked who may read it. */
export async function openCorrections(actor: Actor, briefId: string): Promise<OpenCorrection[]> {
  const rows = await db
    .select({
      number: corrections.number,
      version: storyVersions.number,
      note: corrections.note,
      by: users.name,
      publishedBy: storyVersions.publishedBy,
      at: corrections.createdAt,
    })
    .from(corrections)
    .innerJoin(storyVersions, eq(storyVersions.id, corrections.versionId))
    .innerJoin(users, eq(users.id, storyVersions.publishedBy))
    .where(and(eq(corrections.briefId, briefId), isNull(corrections.reviewedAt)))
    .orderBy(asc(corrections.number))
  return rows.map(({ publishedBy, ...row }) => ({
    ...row,
    own: actor.kind === 'user' && publishedBy === actor.id,
  }))
}
