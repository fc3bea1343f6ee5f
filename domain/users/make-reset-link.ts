import { passwordResets } from '@/db/schema/users'
import { newToken } from '@/lib/crypto/token'
import { publicUrl } from '@/lib/env'
import { actorName } from '../actor'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { keepMail } from '../mail/keep-mail'
import { linkMadeLetter } from '../mail/letters'
import { readSettings } from '../settings/queries'
import { lockPerson } from './lock-person'
import { resetMinutes } from './user'

/** `account` is the operating system's name for the caller; null when the demonstration renews its own people. */
type Input = { userId: string; account: string | null }

/**
 * The command line's link for a new password, good once, within an hour. The person is told by mail, and in the
 * newsroom until they dismiss the notice. Throws Forbidden for people: nobody makes a link for somebody else.
 */
export const makeResetLink = command(async ({ userId, account }: Input, { tx, actor, now }) => {
  if (actor.kind !== 'system') throw new Forbidden('nobody makes a link for somebody else')
  const person = await lockPerson(tx, userId)
  if (account === null && !person.demo) throw new Forbidden('a person is told who made a link')
  if (!person.active) return refused('disabled')
  const { token, tokenHash } = newToken()
  const expiresAt = new Date(now.getTime() + resetMinutes * 60_000)
  await tx
    .insert(passwordResets)
    .values({ userId, tokenHash, madeBy: actorName(actor), createdAt: now, expiresAt })
  const { siteName } = await readSettings(tx)
  const jobs = account === null ? [] : [await keepMail(tx, linkMadeLetter({ ...person, siteName, at: now }))]
  const audit = { action: 'person.reset_link_made', subject: userId, detail: { account } }
  return done({ link: `${publicUrl()}/reset/${token}` }, { audit, jobs })
})
