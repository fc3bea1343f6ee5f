import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { shownPassages } from '@/db/schema/reviews'
import { demandPerson } from '../actor'
import type { AuditEvent } from '../audit/audit'
import { command, done, refused } from '../command'
import { gateMaterial, lensFindings } from '../review/material'
import { lensHash, passagesToShow } from './approval'
import type { BriefLens } from './lens'
import { openLens } from './open-lens'

type Input = { lensId: string; hash: string; passages: string[] }

/**
 * Keeps which passages of exactly this text were on this person's screen. Ignores passages that
 * the text doesn't have, and those already kept. Refuses a text that is no longer the current one.
 */
export const showPassages = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'decide_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens, definition, text } = held
  if (!text || lensHash({ ...definition, body: text.body }) !== input.hash) return refused('changed')
  const toShow = passagesToShow(lensFindings(await gateMaterial(tx, brief.id), lens.key))
  const look = { lens, userId: demandPerson(actor), hash: input.hash, at: now }
  return done(undefined, { audit: await keepLook(tx, look, toShow, input.passages) })
})

type Look = { lens: Pick<BriefLens, 'id' | 'briefId' | 'key'>; userId: string; hash: string; at: Date }

/** Writes what was not known to have been shown, and gives the audit line of it; none when nothing is new. */
export async function keepLook(
  tx: Transaction,
  { lens, userId, hash, at }: Look,
  toShow: string[],
  seen: string[],
): Promise<AuditEvent[]> {
  const passages = [...new Set(toShow)].filter((passage) => seen.includes(passage))
  if (passages.length === 0) return []
  const added = await tx
    .insert(shownPassages)
    .values(passages.map((passage) => ({ lensId: lens.id, userId, textHash: hash, passage, shownAt: at })))
    .onConflictDoNothing()
    .returning({ passage: shownPassages.passage })
  if (added.length === 0) return []
  const detail = { key: lens.key, count: added.length, hash }
  return [{ action: 'lens.passages_shown', subject: lens.id, briefId: lens.briefId, detail }]
}

/** What was on this person's screen of exactly this text. */
export async function shownOf(
  reader: Reader,
  lensId: string,
  userId: string,
  hash: string,
): Promise<string[]> {
  const rows = await reader
    .select({ passage: shownPassages.passage })
    .from(shownPassages)
    .where(
      and(
        eq(shownPassages.lensId, lensId),
        eq(shownPassages.userId, userId),
        eq(shownPassages.textHash, hash),
      ),
    )
  return rows.map(({ passage }) => passage)
}
