import { and, eq, isNull } from 'drizzle-orm'
import { invitations } from '@/db/schema/users'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'

/** Makes an invitation void. */
export const revokeInvitation = command(
  async ({ invitationId }: { invitationId: string }, { tx, actor, now }) => {
    await lockAdmins(tx, actor)
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: now, sealedToken: null })
      .where(
        and(eq(invitations.id, invitationId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)),
      )
      .returning({ email: invitations.email })
    if (!revoked) return refused('not_open')
    const detail = { email: revoked.email }
    return done(revoked, { audit: { action: 'invitation.revoked', subject: invitationId, detail } })
  },
)
