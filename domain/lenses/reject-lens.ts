import { isOpenFor } from '../briefs/policy'
import { command, done, refused } from '../command'
import { demandPerson } from './demand-person'
import { type RejectReason, stateAfter } from './lens'
import { lockLens } from './lock-lens'
import { staleLens } from './save-lens-text'
import { rejectReason } from './schema'
import { writeLens } from './write-lens'

type Input = { lensId: string; version: number; reason: RejectReason }

/** Turns a text down for one of five reasons. The text stays in the history. */
export const rejectLens = command(async (input: Input, { tx, actor, now }) => {
  const held = await lockLens(tx, actor, 'decide_lens', input.lensId)
  const { brief, lens } = held
  if (!isOpenFor(actor, 'decide_lens', brief)) return refused('not_now')
  if (lens.version !== input.version) return refused('stale', staleLens(held))
  if (!stateAfter('reject', lens)) return refused('nothing_to_reject')

  const reason = rejectReason.parse(input.reason)
  const by = demandPerson(actor)
  const version = await writeLens(tx, lens, { state: 'rejected', rejectReason: reason, by, at: now })
  return done(
    { version },
    {
      audit: {
        action: 'lens.rejected',
        subject: lens.id,
        briefId: brief.id,
        detail: { key: lens.key, reason },
      },
    },
  )
})
