import { eq, max, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { promptReleases } from '@/db/schema/prompts'
import { type Actor, demandAdmin, demandPerson } from '../actor'
import type { AuditEvent } from '../audit/audit'
import { command, done } from '../command'
import { hashOfWording, shipped } from './shipped'

/**
 * Adds the wording that came with the program to the releases: version 1 in a new newsroom, another version in one
 * that has some already, and never the default by itself. May run twice, and on several machines at once.
 */
export const keepShipped = command(async (_: Record<string, never>, { tx, actor, now }) => {
  demandAdmin(actor)
  await lock(tx)
  return done(undefined, { audit: await addShipped(tx, now) })
})

/**
 * Makes everybody who changes releases take turns, with the shipped one in place. Returns the person who acts. Throws
 * Forbidden for everybody but admins.
 */
export async function lockPrompts(
  tx: Transaction,
  actor: Actor,
  now: Date,
): Promise<{ by: string; audit: AuditEvent[] }> {
  demandAdmin(actor)
  const by = demandPerson(actor)
  await lock(tx)
  return { by, audit: await addShipped(tx, now) }
}

/** The number of the next release. The caller holds the lock. */
export async function nextVersion(tx: Transaction): Promise<number> {
  const [last] = await tx.select({ version: max(promptReleases.version) }).from(promptReleases)
  return (last?.version ?? 0) + 1
}

const lock = (tx: Transaction) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('prompt_releases'))`)

async function addShipped(tx: Transaction, now: Date): Promise<AuditEvent[]> {
  const hash = hashOfWording(shipped)
  const [there] = await tx
    .select({ version: promptReleases.version })
    .from(promptReleases)
    .where(eq(promptReleases.hash, hash))
  if (there) return []
  const version = await nextVersion(tx)
  const note = 'Came with the program.'
  await tx.insert(promptReleases).values({ ...shipped, version, hash, note, createdAt: now })
  return [{ action: 'prompt.shipped', subject: `prompt-${version}`, detail: { version } }]
}
