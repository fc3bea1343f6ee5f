import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { passwordResets, sessions } from '@/db/schema/users'

/** Ends the sessions of a person, except perhaps one, and makes links for a new password void. */
export async function endSessions(
  tx: Transaction,
  userId: string,
  now: Date,
  except?: string,
): Promise<number> {
  const others = except ? ne(sessions.id, except) : undefined
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), others))
    .returning({ id: sessions.id })
  await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)))
  return ended.length
}
