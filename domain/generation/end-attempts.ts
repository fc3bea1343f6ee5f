import { and, eq, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { workerHeartbeats } from '@/db/schema/newsroom'
import type { Actor } from '../actor'
import { command, done } from '../command'
import { claimant, isSilent } from './claimant'
import { failAttempt } from './fail-attempt'

type Ending = { id: string; claimedBy: string | null; detail: string }
const sweeper: Actor = { kind: 'system', job: 'sweep' }

/**
 * Ends as interrupted every attempt of another process or thread that has said nothing for 20 seconds, so that editors
 * read it without asking again. Safe to run anywhere and twice.
 */
export async function endAbandonedAttempts(): Promise<void> {
  const silent = sql`not exists (select from ${workerHeartbeats} where ${workerHeartbeats.workerId} = ${generationAttempts.claimedBy}
    and ${workerHeartbeats.beatAt} > clock_timestamp() - interval '20 seconds')`
  const abandoned = await db
    .select({ id: generationAttempts.id, claimedBy: generationAttempts.claimedBy })
    .from(generationAttempts)
    .where(and(eq(generationAttempts.state, 'running'), ne(generationAttempts.claimedBy, claimant), silent))
  for (const one of abandoned) await end(sweeper, { ...one, detail: 'its worker fell silent' })
}

/** For a program that is stopping: ends its own attempts as interrupted, which cuts off each call to a provider. */
export async function endAttemptsInHand(): Promise<void> {
  const own = await db
    .select({ id: generationAttempts.id, claimedBy: generationAttempts.claimedBy })
    .from(generationAttempts)
    .where(and(eq(generationAttempts.state, 'running'), eq(generationAttempts.claimedBy, claimant)))
  for (const one of own) await end(sweeper, { ...one, detail: 'its worker was stopped' })
}

const end = command(async ({ id, claimedBy, detail }: Ending, { tx, now }) => {
  const [attempt] = await tx
    .select()
    .from(generationAttempts)
    .where(and(eq(generationAttempts.id, id), eq(generationAttempts.state, 'running')))
    .for('update', { skipLocked: true })
  const isOurs = attempt?.claimedBy === claimant
  const mayEnd = attempt?.claimedBy === claimedBy && (isOurs || (await isSilent(tx, claimedBy)))
  if (!attempt || !mayEnd) return done(undefined, { audit: [] })
  return done(undefined, { audit: await failAttempt(tx, attempt, { class: 'interrupted', detail }, now) })
})
