import { command, refused } from '../command'
import { Forbidden } from '../errors'
import { readSettings } from '../settings/queries'
import { fourEyesProblem, fourEyesWords } from './check-four-eyes'
import { checkPublication } from './check-publication'
import { lockBrief } from './lock-brief'
import { isOpenFor } from './policy'
import type { PublishInput } from './schema'
import { writeVersion } from './write-version'

/**
 * Freezes a story version for readers. The hash says exactly which front text the person decided on; gates,
 * decisions on the lenses and four eyes are asked anew in the same transaction. A correction of a published story
 * needs no second person before it: it opens a review for one. A minor change is refused when it is more than that.
 */
export const publish = command(async (input: PublishInput, { tx, actor, now }) => {
  const brief = await lockBrief(tx, actor, 'publish', input.briefId)
  if (actor.kind !== 'user') throw new Forbidden('publish')
  if (!isOpenFor(actor, 'publish', brief)) return refused('not_now')
  const ready = await checkPublication(tx, brief, input)
  if (!ready.ok) return ready
  const { fourEyes } = await readSettings(tx)
  const problem = await fourEyesProblem(tx, actor, brief)
  if (fourEyes && problem && ready.kind !== 'correction') return refused('four_eyes', fourEyesWords[problem])
  const secondPerson = fourEyes && problem === null
  return await writeVersion(tx, { brief, ready, publisher: actor, fourEyes, secondPerson, now })
})
