import { openBrief } from '../briefs/open-brief'
import { command, refused } from '../command'
import { Forbidden } from '../errors'
import { lockPublisher } from './check-alone'
import { checkPublication } from './check-publication'
import { owedEmergency } from './list-owed-reviews'
import type { EmergencyInput } from './schema'
import { writeVersion } from './write-version'

/**
 * Publishes without a second person, and skips nothing else. Readers are told that there was none, and the editor
 * owes a review: until another editor has read the version, the next emergency of this person is refused.
 */
export const publishInEmergency = command(async (input: EmergencyInput, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'publish', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (actor.kind !== 'user') throw new Forbidden('publish')
  await lockPublisher(tx, actor.id)
  const owed = await owedEmergency(tx, actor.id)
  if (owed !== null) return refused('owes_review', owed)
  const ready = await checkPublication(tx, brief, input)
  if (!ready.ok) return ready
  const { fourEyes } = opened.settings
  const decided = { publisher: actor, fourEyes, secondPerson: false, emergency: input.reason }
  return await writeVersion(tx, { brief, ready, ...decided, now })
})
