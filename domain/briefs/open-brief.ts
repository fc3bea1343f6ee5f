import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import type { Actor } from '../actor'
import { refused } from '../command'
import { NotFound } from '../errors'
import { readSettings } from '../settings/queries'
import { type BriefAction, demandStanding, isOpenFor } from './policy'

/**
 * Locks a brief for an act, so that two people acting at once are put in line. Throws NotFound or Forbidden for
 * somebody without standing; refuses when the brief's state does not allow the act. The settings it went by come along.
 */
export async function openBrief(tx: Transaction, actor: Actor, action: BriefAction, id: string) {
  const [brief] = await tx.select().from(briefs).where(eq(briefs.id, id)).for('update')
  if (!brief) throw new NotFound('brief')
  const settings = await readSettings(tx)
  demandStanding(actor, action, brief, settings)
  if (!isOpenFor(actor, action, brief)) return refused('not_now')
  return { ok: true as const, brief, settings }
}
