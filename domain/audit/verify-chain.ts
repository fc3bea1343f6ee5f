import { asc, gt } from 'drizzle-orm'
import { db } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { hashOf } from '@/lib/canonical'
import { type Actor, demandAdmin } from '../actor'

export type ChainReport =
  | { ok: true; rows: number; head: string }
  | { ok: false; seq: number; problem: 'missing' | 'reordered' | 'changed' }

const start = '0'.repeat(64)
const batch = 1_000

/**
 * Recomputes every hash of the log and names the first row that doesn't fit: after a missing one, out
 * of order, or changed. Admins only. Rows cut off at the end show only against a kept head hash.
 */
export async function verifyChain(actor: Actor): Promise<ChainReport> {
  demandAdmin(actor)
  let head = start
  let seq = 0
  for (;;) {
    const rows = await db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, seq))
      .orderBy(asc(auditEvents.seq))
      .limit(batch)
    for (const { hash, ...row } of rows) {
      if (row.seq !== seq + 1) return { ok: false, seq: seq + 1, problem: 'missing' }
      if (row.previousHash !== head) return { ok: false, seq: row.seq, problem: 'reordered' }
      const computed = hashOf({ ...row, at: row.at.toISOString() })
      if (computed !== hash) return { ok: false, seq: row.seq, problem: 'changed' }
      head = hash
      seq = row.seq
    }
    if (rows.length < batch) return { ok: true, rows: seq, head }
  }
}
