import { sql } from 'drizzle-orm'
import { db, type Transaction } from '@/db/client'
import { type Actor, actorName } from './actor'
import { appendEvents } from './audit/append-events'
import type { AuditEvent } from './audit/audit'
import { jobPriority, type NewJob } from './jobs/kinds'

/** What a command made happen besides its rows. The kernel writes all of it in the same transaction. */
export type Effects = { audit: AuditEvent | AuditEvent[]; jobs?: NewJob[]; changed?: string[] }
type Done<Value> = { ok: true; value: Value; effects: Effects }
/** A refusal that an honest person can run into; `detail` is what its words need. */
type Refused<Reason extends string> = { ok: false; reason: Reason; detail?: unknown }
export type Unit = { tx: Transaction; actor: Actor; now: Date }

/** What a caller gets back: the value, or a reason to show. */
export type Outcome<Value, Reason extends string = never> = { ok: true; value: Value } | Refused<Reason>

/** Ends a command that went through. */
export const done = <Value>(value: Value, effects: Effects): Done<Value> => ({ ok: true, value, effects })

/** Ends a command that is refused: everything is rolled back. */
export const refused = <const Reason extends string>(reason: Reason, detail?: unknown): Refused<Reason> => ({
  ok: false,
  reason,
  detail,
})

/**
 * Turns a body into a use case: one transaction, with its audit line, its jobs and the public pages
 * that it makes stale. A refusal rolls everything back; what is thrown is a bug or a forged request.
 * `now` is Postgres's clock.
 */
export function command<Input, Value, Reason extends string = never>(
  body: (input: Input, unit: Unit) => Promise<Done<Value> | Refused<Reason>>,
) {
  return async (actor: Actor, input: Input): Promise<Outcome<Value, Reason>> => {
    try {
      return await db.transaction(async (tx) => {
        const now = await databaseNow(tx)
        const result = await body(input, { tx, actor, now })
        if (!result.ok) throw new Rollback(result)
        await writeEffects(tx, actor, now, result.effects)
        return { ok: true as const, value: result.value }
      })
    } catch (error) {
      if (error instanceof Rollback) return error.refusal
      throw error
    }
  }
}

async function writeEffects(tx: Transaction, actor: Actor, now: Date, effects: Effects): Promise<void> {
  const { audit, jobs = [], changed = [] } = effects
  for (const job of jobs) {
    await tx.execute(
      sql`select graphile_worker.add_job(${job.kind}, ${JSON.stringify(job.payload)}::json, run_at => ${job.runAt ?? null}, max_attempts => 5, priority => ${jobPriority[job.kind] ?? 0})`,
    )
  }
  // Delivered on commit, to every instance: Postgres decides when a page is stale.
  for (const tag of changed) await tx.execute(sql`select pg_notify('stale_pages', ${tag})`)
  const events = Array.isArray(audit) ? audit : [audit]
  const touched = new Set(events.map(({ briefId, subject }) => briefId ?? subject))
  for (const id of touched) await tx.execute(sql`select pg_notify('desk_activity', ${id})`)
  await appendEvents(tx, actorName(actor), now, events)
}

async function databaseNow(tx: Transaction): Promise<Date> {
  const { rows } = await tx.execute<{ now: string }>(sql`select to_json(now()) as now`)
  const [row] = rows
  if (!row) throw new Error('the database did not tell the time')
  return new Date(row.now)
}

class Rollback<Reason extends string> extends Error {
  readonly refusal: Refused<Reason>
  constructor(refusal: Refused<Reason>) {
    super('rolled back')
    this.refusal = refusal
  }
}
