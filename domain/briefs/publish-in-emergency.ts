import { command, refused } from '../command'
import { Forbidden } from '../errors'
import { readSettings } from '../settings/queries'
import { lockPublisher } from './check-alone'
import { checkPublication } from './check-publication'
import { owedReview } from './list-debts'
import { lockBrief } from './lock-brief'
import { isOpenFor } from './policy'
import type { EmergencyInput } from './schema'
import { writeVersion } from './write-version'

/**
 * Publishes without a second person, and skips nothing else. Readers are told that there was none, and the editor
 * owes a review: until another editor has read the version, the next emergency of this person is refused.
 */
export const publishInEmergency = command(async (input: EmergencyInput, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'publish', input.briefId)
  if (actor.kind !== 'user') throw new Forbidden('publish')
  if (!isOpenFor(actor, 'publish', brief)) return refused('not_now')
  await lockPublisher(tx, actor.id)
  const owed = await owedReview(tx, actor.id)
  if (owed !== null) return refused('owes_review', owed)
  const ready = await checkPublication(tx, brief, input)
  if (!ready.ok) return ready
  const { fourEyes } = await readSettings(tx)
  const decided = { publisher: actor, fourEyes, secondPerson: false, emergency: input.reason }
  return await writeVersion(tx, { brief, ready, ...decided, now })
})
