import { eq, max } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { corrections } from '@/db/schema/stories'

type Opened = { briefId: string; versionId: string; note: string; now: Date }

/** Gives a correction the next number of its story and leaves it open for a second editor. The brief is locked. */
export async function openCorrection(tx: Transaction, { now, ...given }: Opened): Promise<number> {
  const [row] = await tx
    .select({ last: max(corrections.number) })
    .from(corrections)
    .where(eq(corrections.briefId, given.briefId))
  const number = (row?.last ?? 0) + 1
  await tx.insert(corrections).values({ ...given, number, createdAt: now })
  return number
}
