import { command, done, refused } from '../command'
import { stateAfter } from './lens'
import { openLens } from './open-lens'
import { staleLens } from './save-lens-text'
import { writeLens } from './write-lens'

/** Takes a decision back: the lens waits for review again, or is empty when it never had a text. */
export const reopenLens = command(async (input: { lensId: string; version: number }, { tx, actor }) => {
  const held = await openLens(tx, actor, 'decide_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens } = held
  if (lens.version !== input.version) return refused('stale', staleLens(held))
  if (!stateAfter('reopen', lens)) return refused('not_omitted')

  const state = lens.textId === null ? 'empty' : 'proposed'
  const version = await writeLens(tx, lens, { state })
  return done(
    { version },
    {
      audit: {
        action: 'lens.reopened',
        subject: lens.id,
        briefId: brief.id,
        detail: { key: lens.key, from: lens.state },
      },
    },
  )
})
