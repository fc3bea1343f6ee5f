import { eq } from 'drizzle-orm'
import { briefLenses } from '@/db/schema/lenses'
import { command, done, refused } from '../command'
import { openLens } from './open-lens'
import { staleLens } from './save-lens-text'

type Input = { lensId: string; version: number; candidateId: string }

/** Puts the new text aside. The lens keeps its text, its approval and its version. */
export const keepText = command(async (input: Input, { tx, actor }) => {
  const held = await openLens(tx, actor, 'write_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens, candidate } = held
  if (lens.version !== input.version) return refused('stale', staleLens(held))
  if (candidate?.id !== input.candidateId) return refused('no_candidate')

  await tx.update(briefLenses).set({ candidateId: null }).where(eq(briefLenses.id, lens.id))
  return done(
    { version: lens.version },
    {
      audit: {
        action: 'lens.text_kept',
        subject: lens.id,
        briefId: brief.id,
        detail: { key: lens.key, candidateId: candidate.id },
      },
    },
  )
})
