import { desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import { textOf } from '../mail/mail'

/** What somebody was written, newest first, as the letter would arrive. */
export async function lettersTo(recipient: string) {
  const rows = await db.select().from(mails).where(eq(mails.recipient, recipient)).orderBy(desc(mails.id))
  return rows.map((row) => ({ ...row, text: textOf(row) ?? '' }))
}

/** The secret in the link of the newest letter to somebody; empty when there is none. */
export async function tokenTo(recipient: string): Promise<string> {
  const [newest] = await lettersTo(recipient)
  return newest?.text.match(/\/(?:invite|reset|reports)\/(\S+)/)?.[1] ?? ''
}
