import { eq } from 'drizzle-orm'
import { users } from '@/db/schema/users'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import { endSessions } from './end-sessions'
import { lockPerson } from './lock-person'
import type { PersonInput } from './schema'

/** Shuts a person out from their next request on; what they wrote stays. One active admin always stays. */
export const disablePerson = command(async ({ userId }: PersonInput, { tx, actor, now }) => {
  const admins = await lockAdmins(tx, actor)
  const person = await lockPerson(tx, userId)
  if (!person.active) return refused('already_disabled')
  if (admins.length === 1 && admins.includes(userId)) return refused('last_admin')
  await tx.update(users).set({ active: false }).where(eq(users.id, userId))
  await endSessions(tx, userId, now)
  return done({ name: person.name }, { audit: { action: 'person.disabled', subject: userId } })
})
