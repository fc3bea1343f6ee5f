import { desc } from 'drizzle-orm'
import { db } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import { env } from '@/lib/env'
import { type Actor, demandAdmin } from '../actor'
import { type MailKind, type MailState, textOf } from './mail'

export type KeptMail = {
  id: string
  kind: MailKind
  recipient: string
  subject: string
  createdAt: Date
  state: MailState
  problem: string | null
  /** Always empty for a link to a new password, which only its recipient may see. */
  text: string
}

/** The newest hundred letters, for admins. Throws Forbidden for others. */
export async function keptMails(actor: Actor): Promise<KeptMail[]> {
  demandAdmin(actor)
  const rows = await db.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(100)
  return rows.map((row) => {
    const { id, kind, recipient, subject, createdAt, problem } = row
    const text = kind === 'reset' ? '' : (textOf(row) ?? '')
    return { id, kind, recipient, subject, createdAt, state: stateOf(row), problem, text }
  })
}

function stateOf({ kind, sentAt, problem, sealedBody }: typeof mails.$inferSelect): MailState {
  if (sentAt) return 'sent'
  if (problem) return 'failed'
  const hasServer = env().SMTP_URL !== undefined
  if (kind === 'reset' && !(hasServer && sealedBody)) return 'no_server'
  return hasServer ? 'waiting' : 'kept'
}
