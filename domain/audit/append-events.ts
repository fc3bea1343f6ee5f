import { desc, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { hashOf } from '@/lib/canonical'
import type { AuditEvent } from './audit'

const start = '0'.repeat(64)

/**
 * Appends to the hash chain: each row's hash covers the one before it. A lock until the end of the
 * transaction keeps the chain from forking.
 */
export async function appendEvents(
  tx: Transaction,
  actor: string,
  at: Date,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('audit_chain'))`)
  const [last] = await tx
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  let { seq, hash } = last ?? { seq: 0, hash: start }
  const rows = events.map(({ action, subject, briefId = null, detail = {} }) => {
    const row = { seq: seq + 1, at, actor, action, subject, briefId, detail, previousHash: hash }
    seq = row.seq
    hash = hashOf({ ...row, at: at.toISOString() })
    return { ...row, hash }
  })
  await tx.insert(auditEvents).values(rows)
}
