import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import { env, publicUrl } from '@/lib/env'
import { sendBySmtp } from '@/lib/mail/smtp'
import type { Actor } from '../actor'
import { command, done, refused } from '../command'
import { readSettings } from '../settings/queries'
import { textOf } from './mail'
import { sayProblem } from './say-problem'

const postman: Actor = { kind: 'system', job: 'mail.send' }

/** A letter that wasn't sent. Its message may be logged and kept: the queue records it too. */
class NotSent extends Error {}

/**
 * Sends a kept letter; may run twice. Without SMTP_URL the letter stays as it is. Throws when the mail server refuses,
 * after noting why, so that the job is tried again. A letter that cannot be opened is noted, not tried again.
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  const { SMTP_URL } = env()
  const [mail] = await db.select().from(mails).where(eq(mails.id, mailId))
  if (!mail || mail.sentAt || !SMTP_URL) return
  const text = textOf(mail)
  if (text === null) return void (await noteFailure(postman, { mailId, problem: cannotOpen }))
  if (text === '') return
  const { siteName, contact } = await readSettings()
  try {
    await sendBySmtp(SMTP_URL, {
      from: { name: siteName, address: contact },
      to: mail.recipient,
      subject: mail.subject,
      text,
      messageId: `<${mail.id}@${new URL(publicUrl()).hostname}>`,
    })
  } catch (error) {
    const problem = sayProblem(error, mail.kind !== 'notice')
    await noteFailure(postman, { mailId, problem })
    throw new NotSent(problem)
  }
  await noteSent(postman, { mailId })
}

const cannotOpen = 'this server’s DATA_KEY isn’t the one that sealed it. Send a new one.'

/** A sent text isn't kept: its link belongs to the recipient alone. */
const noteSent = command(async ({ mailId }: { mailId: string }, { tx, now }) => {
  const [mail] = await tx
    .update(mails)
    .set({ sentAt: now, problem: null, body: '', sealedBody: null, attempts: sql`${mails.attempts} + 1` })
    .where(eq(mails.id, mailId))
    .returning({ id: mails.id })
  return mail ? done(null, { audit: { action: 'mail.sent', subject: mailId } }) : refused('gone')
})

const noteFailure = command(async ({ mailId, problem }: { mailId: string; problem: string }, { tx }) => {
  await tx
    .update(mails)
    .set({ problem, attempts: sql`${mails.attempts} + 1` })
    .where(eq(mails.id, mailId))
  return done(null, { audit: { action: 'mail.failed', subject: mailId } })
})
