import { sql } from 'drizzle-orm'
import { db, type Transaction } from '@/db/client'
import { type Actor, actorName } from './actor'
import { appendEvents } from './audit/append-events'
import type { AuditEvent } from './audit/audit'
import { jobPriority, type NewJob } from './jobs/kinds'

/** What a command caused in addition to its rows. The kernel writes all of it in the same transaction. */
export type Effects = { audit: AuditEvent | AuditEvent[]; jobs?: NewJob[]; changed?: string[] }
type Done<Value> = { ok: true; value: Value; effects: Effects }
/** A refusal that an honest person can run into; `detail` is what its words need. */
export type Refused<Reason extends string, Detail> = { ok: false; reason: Reason; detail: Detail }
export type AnyRefusal = Refused<string, unknown>
export type Unit = { tx: Transaction; actor: Actor; now: Date }

/** What a caller gets back: the value, or a reason to show. */
export type Outcome<Value, Refusal extends string | AnyRefusal = never> =
  | { ok: true; value: Value }
  | (Refusal extends string ? Refused<Refusal, undefined> : Refusal)

/** Ends a command that went through. */
export const done = <Value>(value: Value, effects: Effects): Done<Value> => ({ ok: true, value, effects })

/** Ends a command that is refused: everything is rolled back. */
export function refused<const Reason extends string>(reason: Reason): Refused<Reason, undefined>
export function refused<const Reason extends string, Detail>(
  reason: Reason,
  detail: Detail,
): Refused<Reason, Detail>
export function refused(reason: string, detail?: unknown): AnyRefusal {
  return { ok: false, reason, detail }
}

/**
 * Turns a body into a use case: one transaction, with its audit line, its jobs and the public pages
 * that it makes stale. A refusal rolls everything back; what is thrown is a bug or a forged request.
 * `now` is Postgres's clock.
 */
export function command<Input, Result extends Done<unknown> | AnyRefusal>(
  body: (input: Input, unit: Unit) => Promise<Result>,
) {
  type Value = Result extends Done<infer Given> ? Given : never
  type Refusal = Exclude<Result, { ok: true }>
  return async (actor: Actor, input: Input): Promise<{ ok: true; value: Value } | Refusal> => {
    try {
      return await db.transaction(async (tx) => {
        const now = await databaseNow(tx)
        const result = await body(input, { tx, actor, now })
        if (!result.ok) throw new Rollback(result)
        await writeEffects(tx, actor, now, result.effects)
        return { ok: true as const, value: result.value as Value }
      })
    } catch (error) {
      // Every refusal of this transaction was thrown a few lines above.
      if (error instanceof Rollback) return error.refusal as Refusal
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

class Rollback extends Error {
  readonly refusal: AnyRefusal
  constructor(refusal: AnyRefusal) {
    super('rolled back')
    this.refusal = refusal
  }
}
