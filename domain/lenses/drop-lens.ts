import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefLenses, generationAttempts, lensTexts } from '@/db/schema/lenses'
import { command, done, refused } from '../command'
import type { BriefLens } from './lens'
import { openLens } from './open-lens'
import { staleLens } from './save-lens-text'
import { writeLens } from './write-lens'

/**
 * Takes a lens off a draft. A lens that somebody has decided on or written in stays: it can be left out with a
 * reason instead. What a model wrote stays with its attempt.
 */
export const dropLens = command(async (input: { lensId: string; version: number }, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'choose_lenses', input.lensId)
  if (!held.ok) return held
  const { brief, lens } = held
  if (lens.version !== input.version) return refused('stale', staleLens(held))
  if (lens.state !== 'empty' && lens.state !== 'proposed') return refused('decided')
  if (await hasPersonsText(tx, lens)) return refused('decided')

  await writeLens(tx, lens, { state: 'empty' }, { textId: null, candidateId: null })
  await cancelOpenAttempts(tx, lens, now)
  await tx.update(generationAttempts).set({ lensId: null }).where(eq(generationAttempts.lensId, lens.id))
  await tx.delete(lensTexts).where(eq(lensTexts.lensId, lens.id))
  await tx.delete(briefLenses).where(eq(briefLenses.id, lens.id))
  return done(undefined, {
    audit: { action: 'lens.dropped', subject: lens.id, briefId: brief.id, detail: { key: lens.key } },
  })
})

async function hasPersonsText(tx: Transaction, lens: Pick<BriefLens, 'id'>): Promise<boolean> {
  const [text] = await tx
    .select({ id: lensTexts.id })
    .from(lensTexts)
    .where(and(eq(lensTexts.lensId, lens.id), eq(lensTexts.origin, 'person')))
    .limit(1)
  return text !== undefined
}

async function cancelOpenAttempts(tx: Transaction, lens: Pick<BriefLens, 'id'>, now: Date): Promise<void> {
  await tx
    .update(generationAttempts)
    .set({ state: 'cancelled', finishedAt: now })
    .where(
      and(eq(generationAttempts.lensId, lens.id), inArray(generationAttempts.state, ['queued', 'running'])),
    )
}
