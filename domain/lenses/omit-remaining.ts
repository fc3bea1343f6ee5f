import { and, asc, eq, notInArray } from 'drizzle-orm'
import { briefLenses } from '@/db/schema/lenses'
import { demandPerson } from '../actor'
import { openBrief } from '../briefs/open-brief'
import { command, done, refused } from '../command'
import { omitted } from './omit-lens'
import { omitReason } from './schema'
import { writeLens } from './write-lens'

/** Leaves out every lens that is neither approved nor left out already, all for one reason. */
export const omitRemaining = command(
  async (input: { briefId: string; reason: string }, { tx, actor, now }) => {
    const opened = await openBrief(tx, actor, 'decide_lens', input.briefId)
    if (!opened.ok) return opened
    const { brief } = opened
    const remaining = await tx
      .select()
      .from(briefLenses)
      .where(and(eq(briefLenses.briefId, brief.id), notInArray(briefLenses.state, ['approved', 'omitted'])))
      .orderBy(asc(briefLenses.position))
    if (remaining.length === 0) return refused('nothing_to_do')

    const reason = omitReason.parse(input.reason)
    const by = demandPerson(actor)
    for (const lens of remaining) {
      await writeLens(tx, lens, { state: 'omitted', omitReason: reason, by, at: now })
    }
    return done({ omitted: remaining.length }, { audit: remaining.map((lens) => omitted(lens, reason)) })
  },
)
