import { v7 } from 'uuid'
import type { Transaction } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import { seal } from '@/lib/crypto/secret-box'
import type { NewJob } from '../jobs/kinds'
import type { Letter } from './letters'

/**
 * Keeps a letter in the command's transaction and returns the job that sends it after the commit. The text of a letter
 * with a secret link is sealed before it reaches the database.
 */
export async function keepMail(tx: Transaction, { body, ...letter }: Letter): Promise<NewJob> {
  const mailId = v7()
  const text = letter.kind === 'notice' ? { body } : { body: '', sealedBody: body && seal(body) }
  await tx.insert(mails).values({ id: mailId, ...letter, ...text })
  return { kind: 'mail.send', payload: { mailId } }
}
