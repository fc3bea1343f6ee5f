import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { log } from '@/lib/log'
import { beat } from '../jobs/beat'
import { claimant } from './claimant'

const lookEveryMs = 500
const beatEvery = 10

/**
 * Looks again and again whether an attempt is still wanted, and aborts when it is not; says that its worker is
 * alive meanwhile. Returns how to stop. A look that fails is tried again: the call goes on.
 */
export function watchCancellation(attemptId: string, abort: AbortController): () => void {
  let looks = 0
  const timer = setInterval(() => {
    looks++
    look(attemptId, abort, looks % beatEvery === 0).catch((error) =>
      log.warn({ err: error, attemptId }, 'could not see whether an attempt is still wanted'),
    )
  }, lookEveryMs)
  return () => clearInterval(timer)
}

async function look(attemptId: string, abort: AbortController, alsoBeat: boolean): Promise<void> {
  if (alsoBeat) await beat([claimant])
  const [attempt] = await db
    .select({ state: generationAttempts.state })
    .from(generationAttempts)
    .where(eq(generationAttempts.id, attemptId))
  if (attempt?.state !== 'running') abort.abort()
}
