import { v7 } from 'uuid'
import type { Transaction } from '@/db/client'
import { mails } from '@/db/schema/newsroom'
import type { NewJob } from '../jobs/kinds'
import type { Letter } from './letters'

/** Keeps a letter in the command's transaction and returns the job that sends it after the commit. */
export async function keepMail(tx: Transaction, letter: Letter): Promise<NewJob> {
  const mailId = v7()
  await tx.insert(mails).values({ id: mailId, ...letter })
  return { kind: 'mail.send', payload: { mailId } }
}
