import { inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { users } from '@/db/schema/users'
import { type Actor, demandAdmin } from '../actor'
import type { DailyBudget } from '../settings/budget'
import { readBudget } from '../settings/queries'
import { type Spending, sumSpending, together } from './sum-spending'

export type DaySpending = {
  now: Date
  budget: DailyBudget
  site: Omit<Spending, 'userId'>
  /** Who spent most comes first. */
  people: (Spending & { name: string })[]
}

/** What today's requests to models have cost beside what they may, for admins. Throws Forbidden for others. */
export async function readSpending(actor: Actor): Promise<DaySpending> {
  demandAdmin(actor)
  const now = await databaseNow()
  const [budget, spent] = await Promise.all([readBudget(), sumSpending(db, now)])
  const names = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      inArray(
        users.id,
        spent.map(({ userId }) => userId),
      ),
    )
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const people = spent
    .map((one) => ({ ...one, name: nameOf.get(one.userId) ?? '' }))
    .toSorted((a, b) => b.micros - a.micros || b.tokens - a.tokens || a.name.localeCompare(b.name))
  return { now, budget, site: together(spent), people }
}

async function databaseNow(): Promise<Date> {
  const { rows } = await db.execute(sql`select to_json(now()) #>> '{}' as now`)
  return z.tuple([z.object({ now: z.coerce.date() })]).parse(rows)[0].now
}
