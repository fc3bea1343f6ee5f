import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

const sweeps = [forgetLongEndedSessions, forgetPastLimits]

/** What is due each minute. Every sweep may run twice, and on several machines at once. */
export async function sweep(): Promise<void> {
  for (const one of sweeps) await one()
}

async function forgetLongEndedSessions(): Promise<void> {
  await db.execute(
    sql`delete from sessions where coalesce(ended_at, expires_at) < now() - interval '30 days'`,
  )
}

async function forgetPastLimits(): Promise<void> {
  await db.execute(sql`delete from rate_limits where expire < extract(epoch from now()) * 1000`)
}
