import { demandPerson } from '../actor'
import { command, done, refused } from '../command'
import type { BriefLens } from './lens'
import { openLens } from './open-lens'
import { staleLens } from './save-lens-text'
import { omitReason } from './schema'
import { writeLens } from './write-lens'

type Input = { lensId: string; version: number; reason: string }

/** Leaves a lens out, with a reason that readers see. Its text is kept; a lens left out can get another reason. */
export const omitLens = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'decide_lens', input.lensId)
  if (!held.ok) return held
  const { lens } = held
  if (lens.version !== input.version) return refused('stale', staleLens(held))

  const reason = omitReason.parse(input.reason)
  const by = demandPerson(actor)
  const version = await writeLens(tx, lens, { state: 'omitted', omitReason: reason, by, at: now })
  return done({ version }, { audit: omitted(lens, reason) })
})

/** The audit line of a lens that was left out; the reason is public. */
export const omitted = (lens: Pick<BriefLens, 'id' | 'briefId' | 'key'>, reason: string) => ({
  action: 'lens.omitted',
  subject: lens.id,
  briefId: lens.briefId,
  detail: { key: lens.key, reason },
})
