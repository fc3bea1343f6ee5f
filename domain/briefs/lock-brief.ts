import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import type { Actor } from '../actor'
import { NotFound } from '../errors'
import { readSettings } from '../settings/queries'
import type { Brief } from './brief'
import { type BriefAction, demandStanding } from './policy'

/**
 * Locks the brief, so that two people acting at once are put in line. Throws NotFound or Forbidden for
 * somebody without standing; whether the brief's state allows the act is the caller's next question.
 */
export async function lockBrief(
  tx: Transaction,
  actor: Actor,
  action: BriefAction,
  id: string,
): Promise<Brief> {
  const [brief] = await tx.select().from(briefs).where(eq(briefs.id, id)).for('update')
  if (!brief) throw new NotFound('brief')
  demandStanding(actor, action, brief, await readSettings(tx))
  return brief
}

/** The first change after publishing makes a new draft; the public page stays as it is. */
export async function reopenWhenDone(tx: Transaction, brief: Brief, now: Date): Promise<void> {
  const workingState = brief.workingState === 'done' ? 'draft' : brief.workingState
  await tx.update(briefs).set({ workingState, updatedAt: now }).where(eq(briefs.id, brief.id))
}
