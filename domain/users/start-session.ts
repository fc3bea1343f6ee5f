import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { sessions, users } from '@/db/schema/users'
import { command, done, refused } from '../command'

const absoluteDays = 7

/** Signs a person in once the password was right; the session ends after a week in any case. */
export const startSession = command(async ({ userId }: { userId: string }, { tx, now }) => {
  const [person] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.active, true)))
    .for('share')
  if (!person) return refused('disabled')
  const sessionId = v7()
  const expiresAt = new Date(now.getTime() + absoluteDays * 86_400_000)
  await tx.insert(sessions).values({ id: sessionId, userId, createdAt: now, lastSeenAt: now, expiresAt })
  return done({ sessionId }, { audit: { action: 'person.signed_in', subject: userId } })
})
