import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefLenses } from '@/db/schema/lenses'
import type { BriefLens, RejectReason } from './lens'

/** The states with what each of them needs on record. */
export type Decision =
  | { state: 'empty' | 'proposed' }
  | { state: 'approved'; approvedHash: string; by: string; at: Date }
  | { state: 'rejected'; rejectReason: RejectReason; by: string; at: Date }
  | { state: 'omitted'; omitReason: string; by: string; at: Date }

type Rest = Partial<Pick<BriefLens, 'textId' | 'candidateId' | 'definitionId' | 'position'>>

/** Writes the new decision of a lens and counts its version up. Clears whatever belonged to another state. */
export async function writeLens(
  tx: Transaction,
  lens: Pick<BriefLens, 'id' | 'version'>,
  decision: Decision,
  rest: Rest = {},
): Promise<number> {
  const version = lens.version + 1
  await tx
    .update(briefLenses)
    .set({
      ...rest,
      version,
      state: decision.state,
      approvedHash: decision.state === 'approved' ? decision.approvedHash : null,
      rejectReason: decision.state === 'rejected' ? decision.rejectReason : null,
      omitReason: decision.state === 'omitted' ? decision.omitReason : null,
      decidedBy: 'by' in decision ? decision.by : null,
      decidedAt: 'at' in decision ? decision.at : null,
    })
    .where(eq(briefLenses.id, lens.id))
  return version
}
