import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { sources } from '@/db/schema/sources'

/** Numbers the sources of a brief in this order; the first is the main one. */
export async function orderSources(tx: Transaction, ids: string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await tx.update(sources).set({ position }).where(eq(sources.id, id))
  }
}
