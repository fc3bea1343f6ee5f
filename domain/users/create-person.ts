import { v7 } from 'uuid'
import { users } from '@/db/schema/users'
import { hashPassword } from '@/lib/crypto/password'
import type { Actor } from '../actor'
import { command, done, type Outcome, refused } from '../command'
import { Forbidden } from '../errors'
import { personByEmail } from './queries'
import type { Role } from './user'

type NewPerson = { name: string; email: string; role: Role; password: string; demo?: boolean }

/** Makes a person without an invitation: the way of the command line and of the demonstration only. */
export async function createPerson(
  actor: Actor,
  { password, ...person }: NewPerson,
): Promise<Outcome<{ userId: string }, 'already_here'>> {
  if (actor.kind !== 'system') throw new Forbidden('people are invited')
  const passwordHash = await hashPassword(password.normalize('NFC'))
  return await insertPerson(actor, { ...person, passwordHash })
}

type Row = Omit<NewPerson, 'password'> & { passwordHash: string }

const insertPerson = command(async (row: Row, { tx, now }) => {
  if (await personByEmail(row.email, tx)) return refused('already_here')
  const userId = v7()
  await tx.insert(users).values({ id: userId, ...row, createdAt: now })
  const detail = { role: row.role }
  return done({ userId }, { audit: { action: 'person.created', subject: userId, detail } })
})
