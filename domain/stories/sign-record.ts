import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { signingKeys, storyRecords } from '@/db/schema/stories'
import { canonicalJson, sha256 } from '@/lib/canonical'
import { seal, unseal } from '@/lib/crypto/secret-box'
import { makeSigningKey, signText } from '@/lib/crypto/sign'
import type { AuditEvent } from '../audit/audit'
import type { StoryRecord } from './record'

/**
 * Signs a record over its canonical bytes and keeps it. Makes a key if there is none, or none that this
 * installation can still open; the audit lines for that are returned.
 */
export async function signRecord(
  tx: Transaction,
  versionId: string,
  record: StoryRecord,
  now: Date,
): Promise<AuditEvent[]> {
  const { keyId, privateKey, events } = await activeKey(tx, now)
  const text = canonicalJson(record)
  await tx.insert(storyRecords).values({
    versionId,
    record,
    hash: sha256(text),
    previousHash: record.previousHash,
    signature: signText(privateKey, text),
    keyId,
    createdAt: now,
  })
  return events
}

/** One publish or retiring at a time: there is never more than one active key. */
export const lockKeys = (tx: Transaction) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('signing_keys'))`)

type ActiveKey = { keyId: string; privateKey: string; events: AuditEvent[] }

async function activeKey(tx: Transaction, now: Date): Promise<ActiveKey> {
  await lockKeys(tx)
  const [active] = await tx
    .select()
    .from(signingKeys)
    .where(isNull(signingKeys.retiredAt))
    .orderBy(desc(signingKeys.createdAt))
    .limit(1)
  const privateKey = active ? unseal(z.string().parse(active.privateKey)) : null
  if (active && privateKey !== null) return { keyId: active.id, privateKey, events: [] }
  const lost = active ? await retire(tx, active.id, now) : []
  const made = makeSigningKey()
  await tx.insert(signingKeys).values({
    id: made.id,
    publicKey: made.publicKey,
    privateKey: seal(made.privateKey),
    createdAt: now,
  })
  return {
    keyId: made.id,
    privateKey: made.privateKey,
    events: [...lost, { action: 'signing_key.made', subject: made.id }],
  }
}

/** After DATA_KEY changes, nothing more can be signed with the old key; what it signed still holds. */
async function retire(tx: Transaction, id: string, now: Date): Promise<AuditEvent[]> {
  await tx
    .update(signingKeys)
    .set({ retiredAt: now })
    .where(and(eq(signingKeys.id, id), isNull(signingKeys.retiredAt)))
  return [{ action: 'signing_key.retired', subject: id, detail: { unreadable: true } }]
}
