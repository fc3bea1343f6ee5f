import { desc, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { auditEvents } from '@/db/schema/newsroom'
import { hashOf } from '@/lib/canonical'
import type { AuditEvent } from './audit'

const start = '0'.repeat(64)

/**
 * Appends to the hash chain: each row's hash covers the one before it. A lock until the end of the
 * transaction keeps the chain in one line.
 */
export async function appendEvent(
  tx: Transaction,
  actor: string,
  at: Date,
  event: AuditEvent,
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('audit_chain'))`)
  const [last] = await tx
    .select({ seq: auditEvents.seq, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actor,
    action: event.action,
    subject: event.subject,
    briefId: event.briefId ?? null,
    detail: event.detail ?? {},
    previousHash: last?.hash ?? start,
  }
  await tx.insert(auditEvents).values({ ...row, hash: hashOf({ ...row, at: at.toISOString() }) })
}
