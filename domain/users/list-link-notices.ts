import { and, desc, eq, gt, isNotNull, ne, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { passwordResets, users } from '@/db/schema/users'
import type { UserActor } from '../actor'

export type LinkNotice = {
  id: string
  at: Date
  /** A colleague, or the command line. */
  by: string
  usedAt: Date | null
  noticedAt: Date | null
}

/** Links for a new password of this person that somebody else made within ninety days, newest first. */
export async function linkNotices(actor: UserActor): Promise<LinkNotice[]> {
  const rows = await db
    .select({
      id: passwordResets.id,
      at: passwordResets.createdAt,
      by: users.name,
      usedAt: passwordResets.usedAt,
      noticedAt: passwordResets.noticedAt,
    })
    .from(passwordResets)
    .leftJoin(users, eq(sql`${users.id}::text`, passwordResets.madeBy))
    .where(
      and(
        eq(passwordResets.userId, actor.id),
        ne(passwordResets.madeBy, actor.id),
        or(isNotNull(users.id), eq(passwordResets.madeBy, 'system:command line')),
        gt(passwordResets.createdAt, sql`now() - interval '90 days'`),
      ),
    )
    .orderBy(desc(passwordResets.createdAt))
    .limit(20)
  return rows.map((row) => ({ ...row, by: row.by ?? 'the command line of the server' }))
}
