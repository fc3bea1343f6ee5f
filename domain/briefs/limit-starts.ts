import { pool } from '@/db/client'
import { secondsUntilAllowed } from '@/lib/limits/an-hour'
import type { Actor } from '../actor'
import { type Outcome, type Refused, refused } from '../command'

export const startsAnHour = 60

/**
 * Counts a person's new brief before it is started. Refuses more than 60 an hour, with the seconds until the next one;
 * the newsroom's own jobs are not counted.
 */
export async function limitStarts(
  actor: Actor,
): Promise<Outcome<undefined, Refused<'too_many_briefs', number>>> {
  if (actor.kind !== 'user') return { ok: true, value: undefined }
  const seconds = await secondsUntilAllowed(pool(), 'new_briefs', actor.id, startsAnHour)
  return seconds > 0 ? refused('too_many_briefs', seconds) : { ok: true, value: undefined }
}
