import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/lib/log'
import { beat } from '../jobs/beat'
import { claimant } from './claimant'

const beatEveryMs = 5_000
const longestPauseMs = 2_000
const giveUpAfterMs = 10 * 60_000

/**
 * Retries some database work while a row is locked or the database is overloaded or out of reach, for ten minutes at
 * most. Meanwhile it reports that this process is alive, so nobody takes its attempt for abandoned. The work is a
 * transaction that may run twice. Throws at once what another try wouldn't fix.
 */
export async function retryWhileLocked<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const beating = setInterval(() => void beat([claimant]).catch(() => {}), beatEveryMs)
  try {
    for (let pause = 100; ; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        return await work()
      } catch (error) {
        if (!passes(error) || performance.now() - started > giveUpAfterMs) throw error
        log.warn({ err: error }, 'an answer could not be stored yet')
      }
      await wait(pause)
    }
  } finally {
    clearInterval(beating)
  }
}

/** Lock and statement timeouts, serialization, deadlock, lost and refused connections, a server starting or ending. */
const passingCodes =
  /^(?:55P03|57014|40001|40P01|25P0[34]|08...|53...|57P0[1-5]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENOENT)$/

/** The driver has no codes for these. */
const passingWords =
  /Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect|connection is closed|not queryable/i

function passes(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && passingCodes.test(cause.code)) return true
    if (passingWords.test(cause.message)) return true
  }
  return false
}
