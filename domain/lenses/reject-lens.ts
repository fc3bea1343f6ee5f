import { demandPerson } from '../actor'
import { command, done, refused } from '../command'
import { type RejectReason, stateAfter } from './lens'
import { openLens } from './open-lens'
import { staleLens } from './save-lens-text'
import { rejectReason } from './schema'
import { writeLens } from './write-lens'

type Input = { lensId: string; version: number; reason: RejectReason }

/** Turns a text down for one of five reasons. The text stays in the history. */
export const rejectLens = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'decide_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens } = held
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
