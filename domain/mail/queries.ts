import { desc } from 'drizzle-orm'
import { db } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import { type Actor, demandAdmin } from '../actor'

export type KeptMail = typeof mails.$inferSelect

/** The newest hundred letters, for admins. Throws Forbidden for others. */
export async function keptMails(actor: Actor): Promise<KeptMail[]> {
  demandAdmin(actor)
  return await db.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(100)
}
