import { sql } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import type { briefs } from '@/db/schema/briefs'
import { aiConfig } from '../settings/ai-config'
import { isUsedUp } from '../settings/budget'
import { readBudget } from '../settings/queries'
import { isFree } from './pick-provider'
import { dayOf, sumSpending, together } from './sum-spending'

/** Whose daily budget is used up, and when it is free again. */
export type BudgetStop = { who: 'site' | 'person'; resetsAt: string }

/**
 * Whether the daily budget stops one more request of this person: null while there is some left. The day is the
 * calendar day of `now` in UTC; `sumSpending` says what counts as spent. A request to a provider that costs
 * nothing needn't ask here.
 */
export async function checkBudget(tx: Reader, userId: string, now: Date): Promise<BudgetStop | null> {
  const { site, person } = await readBudget(tx)
  if ([site.dollars, site.tokens, person.dollars, person.tokens].every((limit) => limit === null)) return null
  const spent = await sumSpending(tx, now)
  const resetsAt = dayOf(now).end.toISOString()
  if (isUsedUp(site, together(spent))) return { who: 'site', resetsAt }
  const own = together(spent.filter((one) => one.userId === userId))
  return isUsedUp(person, own) ? { who: 'person', resetsAt } : null
}

/** The same for a request about a brief; also null when no model would be called: recorded answers, or none set up. */
export async function checkBriefBudget(
  tx: Reader,
  brief: Pick<typeof briefs.$inferSelect, 'script'>,
  userId: string,
  now: Date,
): Promise<BudgetStop | null> {
  if (brief.script !== null || isFree((await aiConfig(tx)).name)) return null
  return checkBudget(tx, userId, now)
}

/** Nobody else claims a request until the transaction ends, so two claims never see the same last dollar. */
export async function holdBudget(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('daily_budget'))`)
}
