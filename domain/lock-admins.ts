import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { users } from '@/db/schema/users'
import { type Actor, demandAdmin } from './actor'
import { Forbidden } from './errors'

/**
 * Makes everybody who changes people take turns, and returns the ids of the admins active now.
 * Throws Forbidden for anybody who is no longer one of them.
 */
export async function lockAdmins(tx: Transaction, actor: Actor): Promise<string[]> {
  demandAdmin(actor)
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.active, true)))
    .orderBy(asc(users.id))
    .for('update')
  const ids = admins.map(({ id }) => id)
  if (actor.kind === 'user' && !ids.includes(actor.id)) throw new Forbidden('admins only')
  return ids
}
