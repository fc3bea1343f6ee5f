import { reopenWhenDone } from '../briefs/reopen-brief'
import { command, done, refused } from '../command'
import { stateAfter } from './lens'
import { openLens } from './open-lens'
import { staleLens } from './save-lens-text'
import { writeLens } from './write-lens'

type Input = { lensId: string; version: number; candidateId: string }

/** Replaces the old text with the new one, which needs review. The old text stays in the history. */
export const useCandidate = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'write_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens, candidate } = held
  if (!stateAfter('use_candidate', lens)) return refused('not_now')
  if (lens.version !== input.version) return refused('stale', staleLens(held))
  if (candidate?.id !== input.candidateId) return refused('no_candidate')

  const fresh = { textId: candidate.id, candidateId: null }
  const version = await writeLens(tx, lens, { state: 'proposed' }, fresh)
  await reopenWhenDone(tx, brief, now)
  return done(
    { version },
    {
      audit: {
        action: 'lens.candidate_used',
        subject: lens.id,
        briefId: brief.id,
        detail: { key: lens.key, version, approvalCleared: lens.state === 'approved' },
      },
    },
  )
})
