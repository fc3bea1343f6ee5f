import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { storable } from '@/lib/text/storable'
import type { AuditEvent } from '../audit/audit'
import { sayFailure } from '../words/failures'
import type { Attempt } from './attempt'
import type { AttemptFailure } from './generation'

type Provenance = Partial<typeof generationAttempts.$inferInsert>

/** Ends an attempt without a result, with words that an editor can act on. Returns its audit line. */
export async function failAttempt(
  tx: Transaction,
  attempt: Attempt,
  failure: Omit<AttemptFailure, 'words'>,
  now: Date,
  provenance: Provenance = {},
): Promise<AuditEvent> {
  await tx
    .update(generationAttempts)
    .set({
      ...provenance,
      state: 'failed',
      partial: null,
      finishedAt: now,
      failure: storable({ ...failure, words: sayFailure(failure) }),
    })
    .where(eq(generationAttempts.id, attempt.id))
  return {
    action: 'attempt.failed',
    subject: attempt.id,
    briefId: attempt.briefId,
    detail: { task: attempt.task, number: attempt.number, class: failure.class },
  }
}
