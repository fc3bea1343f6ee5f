import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader } from '@/db/client'

/** What one person's requests of a day have cost. */
export type Spending = {
  userId: string
  requests: number
  tokens: number
  micros: number
  /** Requests that used tokens and whose price is not known; in money they count as nothing. */
  unpriced: number
  /** Requests whose provider did not say all that they used; they count as estimates. */
  estimated: number
}

const rows = z.array(
  z.object({
    userId: z.string(),
    requests: z.number(),
    tokens: z.number(),
    micros: z.number(),
    unpriced: z.number(),
    estimated: z.number(),
  }),
)

/** The calendar day in UTC of a moment, from its first moment to the first of the next. */
export function dayOf(now: Date): { start: Date; end: Date } {
  const start = new Date(now)
  start.setUTCHours(0, 0, 0, 0)
  return { start, end: new Date(start.getTime() + 86_400_000) }
}

/**
 * What the requests made on the day of `now` (UTC) have cost, by person. One that is under way, or ended without the
 * anything known of what it used, counts as the mean of the day's known ones, or nothing while there is none. One
 * that the provider turned away counts nothing.
 */
export async function sumSpending(reader: Reader, now: Date): Promise<Spending[]> {
  const { start, end } = dayOf(now)
  const found = await reader.execute(sql`
    with day as (
      select requested_by, cost_micros, usage_estimated, tokens_output is not null as known,
        coalesce(tokens_input, 0) + coalesce(tokens_cached, 0) + coalesce(tokens_output, 0) as tokens,
        provider in ('evidence', 'scripted') as free,
        tokens_output is null and claimed_at is not null and (state in ('running', 'done')
          or failure ->> 'class' in ('cancelled', 'timeout', 'interrupted')) as open
      from generation_attempts
      where requested_at >= ${start.toISOString()} and requested_at < ${end.toISOString()}
    ), mean as (
      select coalesce(avg(tokens) filter (where known and not free), 0) as tokens,
        coalesce(avg(cost_micros) filter (where known and not free), 0) as micros
      from day
    )
    select requested_by as "userId", count(*)::int as requests,
      sum(case when day.free then 0 when day.open then mean.tokens else day.tokens end)::float8 as tokens,
      sum(case when day.free then 0 when day.open then mean.micros else coalesce(cost_micros, 0) end)::float8 as micros,
      count(*) filter (where day.tokens > 0 and cost_micros is null)::int as unpriced,
      count(*) filter (where usage_estimated)::int as estimated
    from day cross join mean
    group by requested_by`)
  return rows.parse(found.rows)
}

/** Several people's spending as one. */
export const together = (spent: Spending[]): Omit<Spending, 'userId'> => ({
  requests: spent.reduce((sum, { requests }) => sum + requests, 0),
  tokens: spent.reduce((sum, { tokens }) => sum + tokens, 0),
  micros: spent.reduce((sum, { micros }) => sum + micros, 0),
  unpriced: spent.reduce((sum, { unpriced }) => sum + unpriced, 0),
  estimated: spent.reduce((sum, { estimated }) => sum + estimated, 0),
})
