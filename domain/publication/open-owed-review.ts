import { eq, max } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { corrections, reviewDebts } from '@/db/schema/stories'
import type { Alone } from './check-alone'
import type { Ready } from './check-publication'

type Version = { briefId: string; versionId: string; publishedBy: string; now: Date }
type Decided = Pick<Ready, 'kind' | 'publicNote'> & { emergency?: string; alone?: Alone }

/**
 * Leaves a version open for a second editor if it owes a review: as a correction, or because one person published it
 * in an emergency or in single-editor hours. A correction gets the next number of its story. The brief is locked.
 */
export async function openOwedReview(
  tx: Transaction,
  { publishedBy, now, ...version }: Version,
  { kind, publicNote, emergency, alone }: Decided,
): Promise<{ correction?: number }> {
  if (emergency !== undefined || alone === 'single_editor') {
    const reason = emergency ?? ''
    await tx.insert(reviewDebts).values({ ...version, reason, owedBy: publishedBy, createdAt: now })
  }
  if (kind !== 'correction') return {}
  const [row] = await tx
    .select({ last: max(corrections.number) })
    .from(corrections)
    .where(eq(corrections.briefId, version.briefId))
  const number = (row?.last ?? 0) + 1
  await tx.insert(corrections).values({ ...version, number, note: publicNote, createdAt: now })
  return { correction: number }
}
