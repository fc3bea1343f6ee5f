import { eq } from 'drizzle-orm'
import { users } from '@/db/schema/users'
import { actorId } from '../actor'
import { command, done } from '../command'
import { Forbidden } from '../errors'

/** Changes one's own name; published stories keep the old one. */
export const changeName = command(async ({ name }: { name: string }, { tx, actor }) => {
  const userId = actorId(actor)
  if (!userId) throw new Forbidden('a person changes their own name')
  await tx.update(users).set({ name }).where(eq(users.id, userId))
  return done(null, { audit: { action: 'person.renamed', subject: userId } })
})
