import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { topics } from '@/db/schema/topics'
import { users } from '@/db/schema/users'
import { seed } from './seed'

test('a database that holds other people is refused in words and stays as it is', async () => {
  const email = 'somebody@newsroom.test'
  await db.insert(users).values({ email, name: 'Somebody else', role: 'writer' })
  await expect(seed(() => undefined)).rejects.toThrow(/already holds a person whom the demonstration/)
  expect(await db.select().from(topics)).toEqual([])
  await db.delete(users).where(eq(users.email, email))
})
