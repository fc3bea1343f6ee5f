import { eq } from 'drizzle-orm'
import { users } from '@/db/schema/users'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import { lockPerson } from './lock-person'
import type { ChangeRoleInput } from './schema'

/** Gives a person another role, from their next request on. One active admin always stays. */
export const changeRole = command(async ({ userId, role }: ChangeRoleInput, { tx, actor }) => {
  const admins = await lockAdmins(tx, actor)
  const person = await lockPerson(tx, userId)
  if (person.role === role) return refused('unchanged')
  if (admins.length === 1 && admins.includes(userId)) return refused('last_admin')
  await tx.update(users).set({ role }).where(eq(users.id, userId))
  const detail = { from: person.role, to: role }
  return done({ name: person.name }, { audit: { action: 'person.role_changed', subject: userId, detail } })
})
