import { eq } from 'drizzle-orm'
import { signingKeys } from '@/db/schema/stories'
import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import { lockKeys } from './sign-record'
import { indexTag } from './tags'

/** Takes a signing key out of use: the next publish makes a new one. What it has signed still verifies. Admins only. */
export const retireKey = command(async ({ keyId }: { keyId: string }, { tx, actor, now }) => {
  await lockAdmins(tx, actor)
  await lockKeys(tx)
  const [key] = await tx.select().from(signingKeys).where(eq(signingKeys.id, keyId))
  if (!key || key.retiredAt) return refused('not_active')
  await tx.update(signingKeys).set({ retiredAt: now }).where(eq(signingKeys.id, keyId))
  return done(undefined, {
    audit: { action: 'signing_key.retired', subject: keyId },
    changed: [indexTag],
  })
})
