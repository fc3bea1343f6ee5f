import { passwordResets } from '@/db/schema/users'
import { newToken } from '@/lib/crypto/token'
import { publicUrl } from '@/lib/env'
import { command, done, refused } from '../command'
import { Forbidden } from '../errors'
import { keepMail } from '../mail/keep-mail'
import { resetLetter } from '../mail/letters'
import { readSettings } from '../settings/queries'
import { lockPerson } from './lock-person'

const minutes = 60

/** A link for a new password, good once and for an hour; `by` says whether it goes out by mail or to the command line. */
export const makeResetLink = command(
  async ({ userId, by }: { userId: string; by: 'mail' | 'command line' }, { tx, actor, now }) => {
    if (actor.kind !== 'system') throw new Forbidden('nobody makes a link for somebody else')
    const person = await lockPerson(tx, userId)
    if (!person.active) return refused('disabled')
    const { token, tokenHash } = newToken()
    const expiresAt = new Date(now.getTime() + minutes * 60_000)
    await tx.insert(passwordResets).values({ userId, tokenHash, createdAt: now, expiresAt })
    const { siteName } = await readSettings(tx)
    const jobs = by === 'mail' ? [await keepMail(tx, resetLetter({ ...person, siteName, token }))] : []
    const audit = { action: 'person.reset_requested', subject: userId, detail: { by } }
    return done({ link: `${publicUrl()}/reset/${token}` }, { audit, jobs })
  },
)
