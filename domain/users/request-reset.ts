import { setTimeout as sleep } from 'node:timers/promises'
import { pool } from '@/db/client'
import { limiter } from '@/lib/limits/limiter'
import type { Actor } from '../actor'
import { signInKey } from './limit-sign-in'
import { makeResetLink } from './make-reset-link'
import { personByEmail } from './queries'
import type { RequestResetInput } from './schema'

const visitor: Actor = { kind: 'system', job: 'reset' }
const anHourForOne = 3
const anHourFromOne = 20
const alwaysTakes = 400

/** Mails a link for a new password to a person who works here. Says and takes the same for everybody else. */
export async function requestReset({ email }: RequestResetInput, address: string): Promise<void> {
  await Promise.all([sleep(alwaysTakes), mailLink(email, address)])
}

async function mailLink(email: string, address: string): Promise<void> {
  const asked = limiter(pool(), 'reset', 3_600)
  const [ofAccount, ofAddress] = await Promise.all([asked.count(signInKey(email)), asked.count(address)])
  if (ofAccount > anHourForOne || ofAddress > anHourFromOne) return
  const person = await personByEmail(email)
  if (person?.active) await makeResetLink(visitor, { userId: person.id, by: 'mail' })
}
