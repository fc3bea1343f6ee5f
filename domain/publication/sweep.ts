import { and, eq, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { publishScheduled } from './publish-scheduled'

const sweeps = [publishWhatIsDue, forgetLongEndedSessions, forgetPastLimits]

/** What is due each minute. Every sweep may run twice, and on several machines at once. Throws after all were tried. */
export async function sweep(): Promise<void> {
  await each(sweeps, (one) => one())
}

/** Doesn't rely on the jobs: one that a killed worker held would wait for its lease to run out. Safe to run twice. */
export async function publishWhatIsDue(): Promise<void> {
  const due = await db
    .select({ briefId: briefs.id, scheduleId: briefs.scheduleId })
    .from(briefs)
    .where(and(eq(briefs.workingState, 'scheduled'), lte(briefs.scheduledAt, sql`now()`)))
  await each(due, async ({ briefId, scheduleId }) => {
    if (scheduleId) await publishScheduled({ kind: 'system', job: 'sweep' }, { briefId, scheduleId })
  })
}

/** One after another; a failing one doesn't keep the others from their turn. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const errors: unknown[] = []
  for (const item of items) await work(item).catch((error: unknown) => errors.push(error))
  if (errors.length > 0) throw errors[0]
}

async function forgetLongEndedSessions(): Promise<void> {
  await db.execute(
    sql`delete from sessions where coalesce(ended_at, expires_at) < now() - interval '30 days'`,
  )
}

async function forgetPastLimits(): Promise<void> {
  await db.execute(sql`delete from rate_limits where expire < extract(epoch from now()) * 1000`)
}
