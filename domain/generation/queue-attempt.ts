import { and, eq, inArray, isNull, max } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Transaction } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import type { AuditEvent } from '../audit/audit'
import type { Attempt } from './attempt'
import { isSilent } from './claimant'
import { failAttempt } from './fail-attempt'

type Wanted = Pick<Attempt, 'briefId' | 'task' | 'baseVersion' | 'requestedBy'> & {
  lensId: string | null
  instruction: string
  /** The lens has a text: the result waits next to it. */
  beside?: boolean
  now: Date
}

/** Writes a request for a worker to find. Part of a command that has locked the brief and queues the job. */
export async function queueAttempt(tx: Transaction, { now, ...wanted }: Wanted): Promise<string> {
  const [last] = await tx
    .select({ number: max(generationAttempts.number) })
    .from(generationAttempts)
    .where(and(eq(generationAttempts.briefId, wanted.briefId), eq(generationAttempts.task, wanted.task)))
  const id = v7()
  const number = (last?.number ?? 0) + 1
  await tx.insert(generationAttempts).values({ id, number, ...wanted, requestedAt: now })
  return id
}

/**
 * The tasks of a brief that somebody waits for. One whose worker has died is ended here, so that it can be asked
 * for again; `audit` says so.
 */
export async function openTasks(
  tx: Transaction,
  briefId: string,
  now: Date,
): Promise<{ tasks: Set<string>; audit: AuditEvent[] }> {
  const open = await tx
    .select()
    .from(generationAttempts)
    .where(
      and(
        eq(generationAttempts.briefId, briefId),
        isNull(generationAttempts.benchId),
        inArray(generationAttempts.state, ['queued', 'running']),
      ),
    )
  const tasks = new Set<string>()
  const audit: AuditEvent[] = []
  for (const attempt of open) {
    if (attempt.state === 'running' && (await isSilent(tx, attempt.claimedBy))) {
      const failure = { class: 'interrupted', detail: 'its worker fell silent' } as const
      audit.push(await failAttempt(tx, attempt, failure, now))
    } else tasks.add(attempt.task)
  }
  return { tasks, audit }
}
