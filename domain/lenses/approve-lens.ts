import { isOpenFor } from '../briefs/policy'
import { command, done, refused } from '../command'
import { openFindings } from '../gates/finding'
import { gateMaterial, lensFindings } from '../gates/queries'
import { lensHash } from './approval'
import { demandPerson } from './demand-person'
import { type BriefLens, type LensDefinition, stateAfter } from './lens'
import { lockLens } from './lock-lens'
import { writeLens } from './write-lens'

/**
 * Approves exactly the text that the screen showed: the hash covers name, frame, disclaimer and body. Refuses
 * any other hash, and a text with a blocker or warning that nobody has answered. Approving the same text twice is one approval.
 */
export const approveLens = command(async (input: { lensId: string; hash: string }, { tx, actor, now }) => {
  const { brief, lens, definition, text } = await lockLens(tx, actor, 'decide_lens', input.lensId)
  if (!isOpenFor(actor, 'decide_lens', brief)) return refused('not_now')
  if (lens.state === 'approved' && lens.approvedHash === input.hash) {
    return done({ version: lens.version }, { audit: [] })
  }
  if (!text || !stateAfter('approve', lens)) return refused('nothing_to_approve')
  const hash = lensHash({ ...definition, body: text.body })
  if (hash !== input.hash) return refused('changed')
  const open = openFindings(lensFindings(await gateMaterial(tx, brief.id), lens.key))
  if (open.length > 0) return refused('blocked', open)

  const by = demandPerson(actor)
  const version = await writeLens(tx, lens, { state: 'approved', approvedHash: hash, by, at: now })
  return done({ version }, { audit: approved(lens, hash) })
})

/** The audit line of an approval; it names the hash of what was approved. */
export const approved = (lens: Pick<BriefLens, 'id' | 'briefId' | 'key'>, hash: string) => ({
  action: 'lens.approved',
  subject: lens.id,
  briefId: lens.briefId,
  detail: { key: lens.key, hash },
})

/** Whether readers would see a difference between two versions of a definition. */
export const looksTheSame = (a: LensDefinition, b: LensDefinition) =>
  lensHash({ ...a, body: '' }) === lensHash({ ...b, body: '' })
