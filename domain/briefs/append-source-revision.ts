import type { Transaction } from '@/db/client'
import { type Actor, actorId } from '../actor'
import { appendRevision, workingCopy } from './append-revision'
import type { Brief } from './brief'
import { reopenWhenDone } from './reopen-brief'

/** Freezes the changed sources in a new revision: front text and topics stay as they are. */
export async function appendSourceRevision(
  tx: Transaction,
  brief: Brief,
  { actor, now }: { actor: Actor; now: Date },
): Promise<number> {
  const savedCopy = await workingCopy(tx, brief)
  const made = { kind: 'import', by: actorId(actor), now } as const
  const { number } = await appendRevision(tx, brief, savedCopy, made)
  await reopenWhenDone(tx, brief, now)
  return number
}
