import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { acknowledgements } from '@/db/schema/reviews'
import { type Actor, demandAdmin } from '../actor'
import { type AcknowledgementReason, type GateName, gateNames } from '../gates/finding'

type Counts = Record<AcknowledgementReason, number>

/** What editors have answered to the findings of one gate: in the last 90 days, and in all. */
export type GateAnswers = { gate: GateName; recent: Counts; all: Counts }

const recentDays = 90

/**
 * How often the findings of each gate were answered with each of the four reasons. Gates of which editors say most
 * often that they are wrong come first; gates without an answer are left out. Answers that were taken back do not
 * count. Admins only.
 */
export async function countAnswers(actor: Actor, now = new Date()): Promise<GateAnswers[]> {
  demandAdmin(actor)
  const since = new Date(now.getTime() - recentDays * 86_400_000)
  const rows = await db
    .select({
      gate: acknowledgements.gate,
      reason: acknowledgements.reason,
      all: sql<number>`count(*)::int`,
      recent: sql<number>`(count(*) filter (where ${acknowledgements.createdAt} >= ${since.toISOString()}))::int`,
    })
    .from(acknowledgements)
    .groupBy(acknowledgements.gate, acknowledgements.reason)
  const countsOf = (gate: GateName, of: 'recent' | 'all') =>
    counts((reason) => rows.find((row) => row.gate === gate && row.reason === reason)?.[of] ?? 0)
  return gateNames()
    .map((gate) => ({ gate, recent: countsOf(gate, 'recent'), all: countsOf(gate, 'all') }))
    .filter(({ all }) => total(all) > 0)
    .sort((a, b) => wrongShare(b.recent) - wrongShare(a.recent) || wrongShare(b.all) - wrongShare(a.all))
}

const counts = (count: (reason: AcknowledgementReason) => number): Counts => ({
  other_words: count('other_words'),
  source_wrong: count('source_wrong'),
  common_knowledge: count('common_knowledge'),
  gate_wrong: count('gate_wrong'),
})

const total = (counts: Counts) => Object.values(counts).reduce((sum, one) => sum + one, 0)
const wrongShare = (counts: Counts) => (total(counts) === 0 ? 0 : counts.gate_wrong / total(counts))
