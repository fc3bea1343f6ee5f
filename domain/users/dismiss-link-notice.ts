import { and, eq, isNull } from 'drizzle-orm'
import { passwordResets } from '@/db/schema/users'
import { actorId } from '../actor'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'

/** Dismisses the notice that somebody else made a link for one's own account. It stays listed in the profile. */
export const dismissLinkNotice = command(async ({ noticeId }: { noticeId: string }, { tx, actor, now }) => {
  const userId = actorId(actor)
  if (!userId) throw new Forbidden('a person puts away their own notices')
  const [dismissed] = await tx
    .update(passwordResets)
    .set({ noticedAt: now })
    .where(
      and(
        eq(passwordResets.id, noticeId),
        eq(passwordResets.userId, userId),
        isNull(passwordResets.noticedAt),
      ),
    )
    .returning({ madeBy: passwordResets.madeBy })
  if (!dismissed) return refused('not_open')
  return done(null, { audit: { action: 'person.link_notice_dismissed', subject: userId, detail: dismissed } })
})
