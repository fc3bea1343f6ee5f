import { and, eq, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'

/** Notes that the session is in use, at most once a minute. No command: nobody is responsible for it. */
export async function touchSession(sessionId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), lt(sessions.lastSeenAt, sql`now() - interval '1 minute'`)))
}
