import { and, eq } from 'drizzle-orm'
import { briefs } from '@/db/schema/briefs'
import { users } from '@/db/schema/users'
import { command, done, refused } from '../command'
import { openBrief } from './open-brief'

/** Gives a brief to one person, or to nobody. Refuses somebody who is not active. */
export const assign = command(
  async (input: { briefId: string; userId: string | null }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'assign', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    if (input.userId) {
      const [person] = await tx
        .select()
        .from(users)
        .where(and(eq(users.id, input.userId), eq(users.active, true)))
      if (!person) return refused('no_such_person')
    }

    await tx.update(briefs).set({ assigneeId: input.userId, updatedAt: now }).where(eq(briefs.id, brief.id))
    return done(undefined, {
      audit: { action: 'brief.assigned', subject: brief.id, briefId: brief.id, detail: { to: input.userId } },
    })
  },
)
