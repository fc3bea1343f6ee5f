import { and, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { invitations } from '@/db/schema/users'
import { seal } from '@/lib/crypto/secret-box'
import { newToken } from '@/lib/crypto/token'
import { env } from '@/lib/env'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { lockAdmins } from '../lock-admins'
import { keepMail } from '../mail/keep-mail'
import { invitationLetter } from '../mail/letters'
import { readSettings } from '../settings/queries'
import { personByEmail } from './queries'
import type { InviteInput } from './schema'
import { roleNames } from './user'

const days = 7

/** Invites somebody by mail; an earlier invitation to the same address becomes void. */
export const invitePerson = command(async (input: InviteInput, { tx, actor, now }) => {
  if (actor.kind !== 'user') throw new Forbidden('an invitation has a person who sends it')
  await lockAdmins(tx, actor)
  const there = await personByEmail(input.email, tx)
  if (there) return refused(there.active ? 'already_here' : 'disabled')
  await tx
    .update(invitations)
    .set({ revokedAt: now, sealedToken: null })
    .where(
      and(
        sql`lower(${invitations.email}) = lower(${input.email})`,
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
  const { token, tokenHash } = newToken()
  const invitationId = v7()
  const expiresAt = new Date(now.getTime() + days * 86_400_000)
  await tx.insert(invitations).values({
    id: invitationId,
    ...input,
    tokenHash,
    sealedToken: seal(token),
    invitedBy: actor.id,
    createdAt: now,
    expiresAt,
  })
  const { siteName } = await readSettings(tx)
  const mail = await keepMail(
    tx,
    invitationLetter({ ...input, role: roleNames[input.role], inviter: actor.name, siteName, token }),
  )
  const detail = { email: input.email, role: input.role }
  return done(
    { invitationId, email: input.email, mailed: env().SMTP_URL !== undefined },
    { audit: { action: 'person.invited', subject: invitationId, detail }, jobs: [mail] },
  )
})
