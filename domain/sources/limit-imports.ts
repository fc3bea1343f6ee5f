import { pool } from '@/db/client'
import { secondsUntilAllowed } from '@/lib/limits/an-hour'
import type { Actor } from '../actor'
import { type Outcome, type Refused, refused } from '../command'

/** More than a one-person newsroom needs, and too few to keep a machine busy with reading. */
export const importsAnHour = 60

/**
 * Counts a person's import, pasted text or pasted translation before anything is fetched or read. Refuses more
 * than 60 an hour, with the seconds until the next one; the newsroom's own jobs are not counted.
 */
export async function limitImports(
  actor: Actor,
): Promise<Outcome<undefined, Refused<'too_many_imports', number>>> {
  if (actor.kind !== 'user') return { ok: true, value: undefined }
  const seconds = await secondsUntilAllowed(pool(), 'imports', actor.id, importsAnHour)
  return seconds > 0 ? refused('too_many_imports', seconds) : { ok: true, value: undefined }
}
