import { like, or } from 'drizzle-orm'
import { rateLimits } from '@/db/schema/users'
import { command, done } from '../command'
import { lockAdmins } from '../lock-admins'
import { signInKey, triesPrefix, waitsPrefix } from './limit-sign-in'
import { lockPerson } from './lock-person'
import type { PersonInput } from './schema'

/** Lets somebody who has to wait after too many attempts sign in right away. Admins only. */
export const unlockSignIn = command(async ({ userId }: PersonInput, { tx, actor }) => {
  await lockAdmins(tx, actor)
  const person = await lockPerson(tx, userId)
  const key = signInKey(person.email)
  const ofAccount = [triesPrefix, waitsPrefix].map((prefix) => like(rateLimits.key, `${prefix}:${key}%`))
  await tx.delete(rateLimits).where(or(...ofAccount))
  return done({ name: person.name }, { audit: { action: 'person.sign_in_unlocked', subject: userId } })
})
