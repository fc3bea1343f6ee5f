import type { Pool } from 'pg'
import { limiter } from './limiter'

const anHour = 3_600

/**
 * Counts one more of something that a person may do `most` times an hour. Gives the seconds until the next one is
 * allowed, 0 when this one is. The hour begins with the first.
 */
export async function secondsUntilAllowed(
  pool: Pool,
  prefix: string,
  who: string,
  most: number,
): Promise<number> {
  const counted = limiter(pool, prefix, anHour)
  return (await counted.count(who)) > most ? Math.max(1, await counted.waitOf(who)) : 0
}
