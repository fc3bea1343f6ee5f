import { countedWords } from '@/lib/text/changed-share'
import { demandPerson } from '../actor'
import type { AuditEvent } from '../audit/audit'
import { command, done, refused } from '../command'
import { openFindings } from '../gates/finding'
import { gateMaterial, lensFindings } from '../review/material'
import { lensHash, passagesToShow } from './approval'
import { approved } from './approve-lens'
import { stateAfter } from './lens'
import { openLens } from './open-lens'
import { insertPersonsText, staleLens } from './save-lens-text'
import { lensBody } from './schema'
import { keepLook, shownOf } from './show-passages'
import { writeLens } from './write-lens'

type Input = {
  lensId: string
  version: number
  body: string
  /** What was on the screen of the person who approves. */
  shown?: string[]
}

/**
 * Saves a text and approves exactly it, as one act. While a blocker or warning in it is unanswered nothing is saved
 * either. A text with the words of the current one wasn't written by this person: it's refused without the look that an
 * approval requires.
 */
export const saveAndApproveLens = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'decide_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens, definition, text } = held
  if (!stateAfter('save', lens)) return refused('not_now')
  if (lens.version !== input.version) return refused('stale', staleLens(held))
  const body = lensBody.parse(input.body)
  if (!body) return refused('empty')
  const hash = lensHash({ ...definition, body })
  if (lens.state === 'approved' && lens.approvedHash === hash) {
    return done({ version: lens.version }, { audit: [] })
  }
  const material = await gateMaterial(tx, brief.id)
  const open = openFindings(lensFindings(material, lens.key, body))
  if (open.length > 0) return refused('blocked', open)

  const by = demandPerson(actor)
  const look: AuditEvent[] = []
  if (text && sameWords(text.body, body)) {
    const seenHash = lensHash({ ...definition, body: text.body })
    const toShow = passagesToShow(lensFindings(material, lens.key))
    const seen = { lens, userId: by, hash: seenHash, at: now }
    look.push(...(await keepLook(tx, seen, toShow, input.shown ?? [])))
    const shown = await shownOf(tx, lens.id, by, seenHash)
    const unseen = toShow.filter((passage) => !shown.includes(passage))
    if (unseen.length > 0) return refused('not_shown', unseen)
  }
  const same = text?.body === body
  const textId = same ? text.id : await insertPersonsText(tx, held, { body, by, now })
  const version = await writeLens(
    tx,
    lens,
    { state: 'approved', approvedHash: hash, by, at: now },
    { textId },
  )
  const saved = {
    action: 'lens.saved',
    subject: lens.id,
    briefId: brief.id,
    detail: { key: lens.key, version, approvalCleared: false },
  }
  return done({ version }, { audit: [...look, ...(same ? [] : [saved]), approved(lens, hash)] })
})

/** Adding a space, a comma or an invisible character isn't writing a text. */
const sameWords = (before: string, after: string) =>
  countedWords(before).join(' ') === countedWords(after).join(' ')
