import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { invitations, users } from '@/db/schema/users'
import { hashPassword } from '@/lib/crypto/password'
import { tokenHash } from '@/lib/crypto/token'
import type { Actor } from '../actor'
import { command, done, type Outcome, type Refused, refused } from '../command'
import { openInvitation, personByEmail } from './queries'
import { type AcceptInput, passwordProblem } from './schema'

const visitor: Actor = { kind: 'system', job: 'invitation' }

type Refusal = 'invalid_link' | 'already_here' | Refused<'weak_password', string>

/** Makes a person of an invitation, once. The role is the invitation's, whatever the form says. */
export async function acceptInvitation(input: AcceptInput): Promise<Outcome<{ userId: string }, Refusal>> {
  const invitation = await openInvitation(input.token)
  if (!invitation) return refused('invalid_link')
  const problem = passwordProblem(input.password, { email: invitation.email, name: input.name })
  if (problem) return refused('weak_password', problem)
  const passwordHash = await hashPassword(input.password)
  return await join(visitor, { hash: tokenHash(input.token), name: input.name, passwordHash })
}

type JoinInput = { hash: string; name: string; passwordHash: string }

const join = command(async ({ hash, name, passwordHash }: JoinInput, { tx, now }) => {
  const [invitation] = await tx
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, hash))
    .for('update')
  if (!invitation || invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= now) {
    return refused('invalid_link')
  }
  if (await personByEmail(invitation.email, tx)) return refused('already_here')
  const userId = v7()
  const { email, role } = invitation
  await tx.insert(users).values({ id: userId, email, name, role, passwordHash, createdAt: now })
  await tx
    .update(invitations)
    .set({ acceptedAt: now, sealedToken: null })
    .where(eq(invitations.id, invitation.id))
  return done({ userId }, { audit: { action: 'person.joined', subject: userId, detail: { role } } })
})
