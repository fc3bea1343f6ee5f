import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { problemReports } from '@/db/schema/stories'
import { NotFound } from '../errors'
import type { Problem } from './problem'

/** Locks a report, so that if two people answer at once, the second is told. Throws NotFound. */
export async function lockProblem(tx: Transaction, id: string): Promise<Problem> {
  const [problem] = await tx.select().from(problemReports).where(eq(problemReports.id, id)).for('update')
  if (!problem) throw new NotFound('problem report')
  return problem
}
