import { openBrief } from '../briefs/open-brief'
import { command } from '../command'
import { Forbidden } from '../errors'
import { checkSecondPerson } from './check-alone'
import { checkPublication } from './check-publication'
import type { PublishInput } from './schema'
import { writeVersion } from './write-version'

/**
 * Freezes a story version for readers. The hash says exactly which front text the person decided on; gates, decisions
 * on the lenses and four eyes are checked again in the same transaction. A small correction, or a publication in
 * single-editor hours, may go out without a second person: it then waits for another editor's review, and readers are
 * told. A change labeled minor is refused if it's more than that.
 */
export const publish = command(async (input: PublishInput, { tx, actor, now }) => {
  const opened = await openBrief(tx, actor, 'publish', input.briefId)
  if (!opened.ok) return opened
  const { brief } = opened
  if (actor.kind !== 'user') throw new Forbidden('publish')
  const ready = await checkPublication(tx, brief, input)
  if (!ready.ok) return ready
  const eyes = await checkSecondPerson(tx, { brief, settings: opened.settings, ready, actor, now })
  if (!eyes.ok) return eyes
  const { fourEyes, secondPerson, alone } = eyes
  return await writeVersion(tx, { brief, ready, publisher: actor, fourEyes, secondPerson, alone, now })
})
