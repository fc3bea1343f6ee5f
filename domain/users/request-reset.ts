import { setTimeout as sleep } from 'node:timers/promises'
import { pool } from '@/db/client'
import { limiter } from '@/lib/limits/limiter'
import type { Actor, UserActor } from '../actor'
import { signInKey } from './limit-sign-in'
import { personByEmail } from './queries'
import type { RequestResetInput } from './schema'
import { sendResetLink } from './send-reset-link'

const visitor: Actor = { kind: 'system', job: 'visitor' }
const anHourForOne = 3
const anHourFromOne = 20
const alwaysTakes = 400

/**
 * Mails a link for a new password to a person who works here. For anybody else it answers the same
 * and takes as long. Somebody signed in asks under their own name, in the log and in the letter; others stay anonymous.
 */
export async function requestReset(
  { email }: RequestResetInput,
  address: string,
  asker: UserActor | null = null,
): Promise<void> {
  await Promise.all([sleep(alwaysTakes), mailLink(email, address, asker)])
}

async function mailLink(email: string, address: string, asker: UserActor | null): Promise<void> {
  const asked = limiter(pool(), 'reset', 3_600)
  const [ofAccount, ofAddress] = await Promise.all([asked.count(signInKey(email)), asked.count(address)])
  if (ofAccount > anHourForOne || ofAddress > anHourFromOne) return
  const person = await personByEmail(email)
  if (person?.active) await sendResetLink(asker ?? visitor, { userId: person.id })
}
