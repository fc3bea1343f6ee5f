import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { log } from '@/lib/log'
import { beat } from '../jobs/beat'
import { onDeskActivity } from '../jobs/desk-activity'
import type { Attempt } from './attempt'
import { claimant } from './claimant'

const lookEveryMs = 500
const beatEvery = 10

/**
 * Checks whether an attempt is still wanted, on every commit to its brief and every half second, and aborts it when it
 * isn't. Meanwhile it reports that its worker is alive. Returns a function that stops it. A failed check is retried:
 * the call goes on.
 */
export function watchCancellation(attempt: Attempt, abort: AbortController): () => void {
  let looks = 0
  const again = (alsoBeat: boolean) => {
    look(attempt.id, abort, alsoBeat).catch((error) =>
      log.warn({ err: error, attemptId: attempt.id }, 'could not see whether an attempt is still wanted'),
    )
  }
  const timer = setInterval(() => {
    looks++
    again(looks % beatEvery === 0)
  }, lookEveryMs)
  const listening = onDeskActivity((subject) => {
    if (subject === attempt.briefId) again(false)
  })
  return () => {
    clearInterval(timer)
    void listening.then((stop) => stop())
  }
}

async function look(attemptId: string, abort: AbortController, alsoBeat: boolean): Promise<void> {
  if (alsoBeat) await beat([claimant])
  const [attempt] = await db
    .select({ state: generationAttempts.state })
    .from(generationAttempts)
    .where(eq(generationAttempts.id, attemptId))
  if (attempt?.state !== 'running') abort.abort()
}
