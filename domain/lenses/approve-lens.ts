import { demandPerson } from '../actor'
import { command, done, refused } from '../command'
import { openFindings } from '../gates/finding'
import type { LensDefinition } from '../library/definition'
import { gateMaterial, lensFindings } from '../review/material'
import { lensHash, passagesToShow } from './approval'
import { type BriefLens, stateAfter } from './lens'
import { openLens } from './open-lens'
import { keepLook, shownOf } from './show-passages'
import { writeLens } from './write-lens'

type Input = {
  lensId: string
  hash: string
  /** What was on the screen of the person who approves. */
  shown?: string[]
}

/**
 * Approves exactly the text that the screen showed: the hash covers name, frame, disclaimer and body. Refuses any
 * other hash, a text with a blocker or warning that nobody has answered, and a text of which this person has not had
 * every flagged passage on the screen, or the end when nothing is flagged. Approving the same text twice is one approval.
 */
export const approveLens = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'decide_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens, definition, text } = held
  if (lens.state === 'approved' && lens.approvedHash === input.hash) {
    return done({ version: lens.version }, { audit: [] })
  }
  if (!text || !stateAfter('approve', lens)) return refused('nothing_to_approve')
  const hash = lensHash({ ...definition, body: text.body })
  if (hash !== input.hash) return refused('changed')
  const findings = lensFindings(await gateMaterial(tx, brief.id), lens.key)
  const open = openFindings(findings)
  if (open.length > 0) return refused('blocked', open)

  const by = demandPerson(actor)
  const toShow = passagesToShow(findings)
  const look = await keepLook(tx, { lens, userId: by, hash, at: now }, toShow, input.shown ?? [])
  const shown = await shownOf(tx, lens.id, by, hash)
  const unseen = toShow.filter((passage) => !shown.includes(passage))
  if (unseen.length > 0) return refused('not_shown', unseen)

  const version = await writeLens(tx, lens, { state: 'approved', approvedHash: hash, by, at: now })
  return done({ version }, { audit: [...look, approved(lens, hash)] })
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
