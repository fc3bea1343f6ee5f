import { eq } from 'drizzle-orm'
import { users } from '@/db/schema/users'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import { lockPerson } from './lock-person'
import type { PersonInput } from './schema'

/** Lets a disabled person sign in again. */
export const enablePerson = command(async ({ userId }: PersonInput, { tx, actor }) => {
  await lockAdmins(tx, actor)
  const person = await lockPerson(tx, userId)
  if (person.active) return refused('already_enabled')
  await tx.update(users).set({ active: true }).where(eq(users.id, userId))
  return done({ name: person.name }, { audit: { action: 'person.enabled', subject: userId } })
})
