import { z } from 'zod'

const dollars = z.number().nonnegative().max(100_000).nullable().default(null)
const tokens = z.number().int().nonnegative().max(1_000_000_000).nullable().default(null)
const limits = z.object({ dollars, tokens }).prefault({})

/** What may be spent on models on one day in UTC, by everybody together and by one person; null means no limit. */
export const dailyBudget = z.object({ site: limits, person: limits })
export type DailyBudget = z.output<typeof dailyBudget>
export type Limits = DailyBudget['site']

/** Whether what was spent has reached one of the limits. */
export const isUsedUp = (limits: Limits, spent: { micros: number; tokens: number }): boolean =>
  (limits.dollars !== null && spent.micros >= Math.round(limits.dollars * 1_000_000)) ||
  (limits.tokens !== null && spent.tokens >= limits.tokens)
