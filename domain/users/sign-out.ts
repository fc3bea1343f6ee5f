import { and, eq, isNull } from 'drizzle-orm'
import { sessions } from '@/db/schema/users'
import { actorId } from '../actor'
import { command, done, refused } from '../command'

/** Ends one session of the person who asks; a copied cookie is worth nothing afterwards. */
export const signOut = command(async ({ sessionId }: { sessionId: string }, { tx, actor, now }) => {
  const userId = actorId(actor)
  if (!userId) return refused('nobody')
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  if (ended.length === 0) return refused('nobody')
  return done(null, { audit: { action: 'person.signed_out', subject: userId } })
})
