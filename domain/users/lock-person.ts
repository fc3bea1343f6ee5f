import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { users } from '@/db/schema/users'
import { NotFound } from '../errors'
import type { User } from './user'

/** Locks one person. Throws NotFound for an id that nobody has. */
export async function lockPerson(tx: Transaction, userId: string): Promise<User> {
  const [person] = await tx.select().from(users).where(eq(users.id, userId)).for('update')
  if (!person) throw new NotFound('person')
  return person
}
