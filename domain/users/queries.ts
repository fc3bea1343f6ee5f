import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Reader } from '@/db/client'
import { invitations, passwordResets, sessions, users } from '@/db/schema/users'
import { unseal } from '@/lib/crypto/secret-box'
import { tokenHash } from '@/lib/crypto/token'
import { publicUrl } from '@/lib/env'
import { type Actor, demandAdmin, type UserActor } from '../actor'
import { waitsPrefix } from './limit-sign-in'
import type { Person, User } from './user'

/** A session dies of idleness after a day, and in any case after a week. */
const idleHours = 24

/**
 * Who is behind a session right now, or null: ended, expired, idle for a day, or a disabled person. Role
 * and name are read again at each request, so that a demotion holds at once.
 */
export async function actorOfSession(
  sessionId: string,
  userId: string,
  reader: Reader = db,
): Promise<UserActor | null> {
  const [row] = await reader
    .select({ id: users.id, name: users.name, role: users.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(users.id, userId),
        eq(users.active, true),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.lastSeenAt, sql`now() - make_interval(hours => ${idleHours})`),
      ),
    )
  return row ? { kind: 'user', ...row } : null
}

/** The person with this address, whatever its case. */
export async function personByEmail(email: string, reader: Reader = db): Promise<User | null> {
  const [row] = await reader.select().from(users).where(sql`lower(${users.email}) = lower(${email})`)
  return row ?? null
}

/** One person, for themselves or an admin. */
export async function personById(id: string, reader: Reader = db): Promise<User | null> {
  const [row] = await reader.select().from(users).where(eq(users.id, id))
  return row ?? null
}

/** Everybody who works here, for admins. Throws Forbidden for others. */
export async function people(actor: Actor): Promise<Person[]> {
  demandAdmin(actor)
  // Written out: a column of the only table in a select would lose its table's name in here.
  const openSessions = sql<number>`(select count(*)::int from sessions s where s.user_id = users.id
    and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(hours => ${idleHours}))`
  const lastSeen = sql<string | null>`(select to_json(max(s.last_seen_at)) #>> '{}' from sessions s
    where s.user_id = users.id)`
  const keptWaiting = sql<boolean>`exists (select from rate_limits l
    where l.key like ${waitsPrefix}::text || ':'
        || encode(sha256(convert_to('account ' || lower(trim(users.email)), 'UTF8')), 'hex') || '%'
      and l.expire > extract(epoch from now()) * 1000)`
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      active: users.active,
      openSessions,
      lastSeen,
      keptWaiting,
    })
    .from(users)
    .orderBy(desc(users.active), asc(users.name))
  return rows.map((row) => ({ ...row, lastSeen: row.lastSeen ? new Date(row.lastSeen) : null }))
}

/** Active people whom a brief can be given to. */
export async function assignablePeople(): Promise<{ id: string; name: string }[]> {
  return await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.active, true))
    .orderBy(asc(users.name))
}

/**
 * Invitations that can still be taken up, each with its link to pass on: no account depends on it yet. The link is null
 * when this installation cannot open it. Admins only; throws Forbidden for others.
 */
export async function openInvitations(actor: Actor) {
  demandAdmin(actor)
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      sealedToken: invitations.sealedToken,
    })
    .from(invitations)
    .where(
      and(
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(invitations.createdAt))
  return rows.map(({ sealedToken, ...invitation }) => {
    const token = sealedToken && unseal(sealedToken)
    return { ...invitation, link: token ? `${publicUrl()}/invite/${token}` : null }
  })
}

/** The invitation behind a link, while it can still be taken up. */
export async function openInvitation(token: string) {
  const [row] = await db
    .select({ email: invitations.email, name: invitations.name, role: invitations.role })
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, tokenHash(token)),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
  return row ?? null
}

/** Whose password a link can change, while it can. */
export async function personOfReset(token: string): Promise<{ name: string; email: string } | null> {
  const [row] = await db
    .select({ name: users.name, email: users.email })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(
      and(
        eq(passwordResets.tokenHash, tokenHash(token)),
        eq(users.active, true),
        isNull(passwordResets.usedAt),
        gt(passwordResets.expiresAt, sql`now()`),
      ),
    )
  return row ?? null
}
