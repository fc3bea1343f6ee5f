import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import type { Brief } from './brief'

/** The first change after publishing makes a new draft; the public page stays as it is. */
export async function reopenWhenDone(tx: Transaction, brief: Brief, now: Date): Promise<void> {
  const workingState = brief.workingState === 'done' ? 'draft' : brief.workingState
  await tx.update(briefs).set({ workingState, updatedAt: now }).where(eq(briefs.id, brief.id))
}
