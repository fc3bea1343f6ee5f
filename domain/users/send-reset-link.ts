import { passwordResets } from '@/db/schema/users'
import { newToken } from '@/lib/crypto/token'
import { env } from '@/lib/env'
import { actorName } from '../actor'
import { command, done, refused } from '../command'
import { keepMail } from '../mail/keep-mail'
import { resetLetter } from '../mail/letters'
import { readSettings } from '../settings/queries'
import { lockPerson } from './lock-person'
import { resetMinutes } from './user'

/**
 * Mails a person a link for a new password, good once, within an hour; nobody else ever sees it. Without a mail server
 * no link is made, and the kept letter says so.
 */
export const sendResetLink = command(async ({ userId }: { userId: string }, { tx, actor, now }) => {
  const person = await lockPerson(tx, userId)
  if (!person.active) return refused('disabled')
  const link = env().SMTP_URL ? newToken() : null
  if (link) {
    const expiresAt = new Date(now.getTime() + resetMinutes * 60_000)
    const { tokenHash } = link
    await tx
      .insert(passwordResets)
      .values({ userId, tokenHash, madeBy: actorName(actor), createdAt: now, expiresAt })
  }
  const { siteName } = await readSettings(tx)
  const asker = actor.kind === 'user' ? actor.name : null
  const letter = resetLetter({ ...person, siteName, asker, token: link?.token ?? null })
  const audit = { action: 'person.reset_requested', subject: userId, detail: { mailed: link !== null } }
  return done(null, { audit, jobs: [await keepMail(tx, letter)] })
})
