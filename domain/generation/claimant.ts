import { and, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Transaction } from '@/db/client'
import { workerHeartbeats } from '@/db/schema/newsroom'

/** The name under which this process claims attempts and says that it is alive. */
export const claimant = `generation-${v7()}`

/** Whether the process that claimed an attempt has said nothing for 20 seconds, by Postgres's clock. */
export async function isSilent(tx: Transaction, claimedBy: string | null): Promise<boolean> {
  if (claimedBy === null) return true
  const [beat] = await tx
    .select({ workerId: workerHeartbeats.workerId })
    .from(workerHeartbeats)
    .where(
      and(
        eq(workerHeartbeats.workerId, claimedBy),
        sql`${workerHeartbeats.beatAt} > clock_timestamp() - interval '20 seconds'`,
      ),
    )
  return beat === undefined
}
