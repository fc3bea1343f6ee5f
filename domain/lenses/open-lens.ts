import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { briefLenses, lensDefinitions, lensTexts } from '@/db/schema/lenses'
import type { Actor } from '../actor'
import type { Brief } from '../briefs/brief'
import { openBrief } from '../briefs/open-brief'
import type { BriefAction } from '../briefs/policy'
import { NotFound } from '../errors'
import type { LensDefinition } from '../library/definition'
import type { BriefLens, LensText } from './lens'

/** A lens with everything that an act on it asks about. */
export type HeldLens = {
  brief: Brief
  lens: BriefLens
  definition: LensDefinition
  text: LensText | null
  candidate: LensText | null
}

/**
 * Locks a lens through its brief, so that acts on one brief are put in line. Throws NotFound, or Forbidden for somebody
 * without standing; refuses when the brief's state does not allow the act.
 */
export async function openLens(tx: Transaction, actor: Actor, action: BriefAction, lensId: string) {
  const [found] = await tx
    .select({ briefId: briefLenses.briefId })
    .from(briefLenses)
    .where(eq(briefLenses.id, lensId))
  if (!found) throw new NotFound('lens')
  const opened = await openBrief(tx, actor, action, found.briefId)
  if (!opened.ok) return opened
  const held: HeldLens = { brief: opened.brief, ...(await readLens(tx, lensId)) }
  return { ok: true as const, ...held }
}

/** Reads a lens of a brief that is locked already. Throws NotFound when it was dropped meanwhile. */
export async function readLens(tx: Transaction, lensId: string): Promise<Omit<HeldLens, 'brief'>> {
  const [row] = await tx
    .select({ lens: briefLenses, definition: lensDefinitions })
    .from(briefLenses)
    .innerJoin(lensDefinitions, eq(lensDefinitions.id, briefLenses.definitionId))
    .where(eq(briefLenses.id, lensId))
  if (!row) throw new NotFound('lens')
  const text = await readText(tx, row.lens.textId)
  const candidate = await readText(tx, row.lens.candidateId)
  return { ...row, text, candidate }
}

async function readText(tx: Transaction, id: string | null): Promise<LensText | null> {
  if (id === null) return null
  const [text] = await tx.select().from(lensTexts).where(eq(lensTexts.id, id))
  return text ?? null
}
