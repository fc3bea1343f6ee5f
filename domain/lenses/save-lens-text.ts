import { and, desc, eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Transaction } from '@/db/client'
import { lensTexts } from '@/db/schema/lenses'
import { demandPerson } from '../actor'
import { reopenWhenDone } from '../briefs/reopen-brief'
import { command, done, refused } from '../command'
import { stateAfter } from './lens'
import { type HeldLens, openLens } from './open-lens'
import { lensBody } from './schema'
import { writeLens } from './write-lens'

type Input = { lensId: string; version: number; body: string }

/**
 * Saves what a person wrote. A different text needs review again, whatever was there before; the same text changes
 * nothing. Refuses a lens that has changed since, and returns its current text.
 */
export const saveLensText = command(async (input: Input, { tx, actor, now }) => {
  const held = await openLens(tx, actor, 'write_lens', input.lensId)
  if (!held.ok) return held
  const { brief, lens, text } = held
  if (!stateAfter('save', lens)) return refused('not_now')
  if (lens.version !== input.version) return refused('stale', staleLens(held))
  const body = lensBody.parse(input.body)
  if (!body) return refused('empty')
  if (text?.body === body) return done({ version: lens.version }, { audit: [] })

  const textId = await insertPersonsText(tx, held, { body, by: demandPerson(actor), now })
  const version = await writeLens(tx, lens, { state: 'proposed' }, { textId })
  await reopenWhenDone(tx, brief, now)
  return done(
    { version },
    {
      audit: {
        action: 'lens.saved',
        subject: lens.id,
        briefId: brief.id,
        detail: { key: lens.key, version, approvalCleared: lens.state === 'approved' },
      },
    },
  )
})

/** What a person sees when their write came too late. */
export const staleLens = ({ lens, text }: Pick<HeldLens, 'lens' | 'text'>) => ({
  body: text?.body ?? '',
  version: lens.version,
})

/** Keeps a person's text and what it was edited from: an edit of a model's text remains one, even retyped. */
export async function insertPersonsText(
  tx: Transaction,
  { lens }: Pick<HeldLens, 'lens'>,
  { body, by, now }: { body: string; by: string; now: Date },
): Promise<string> {
  const [sameWords] = await tx
    .select({ id: lensTexts.id })
    .from(lensTexts)
    .where(
      and(
        eq(lensTexts.lensId, lens.id),
        eq(lensTexts.body, body),
        inArray(lensTexts.origin, ['model', 'recorded']),
      ),
    )
    .orderBy(desc(lensTexts.createdAt))
    .limit(1)
  const id = v7()
  await tx.insert(lensTexts).values({
    id,
    lensId: lens.id,
    body,
    origin: 'person',
    basedOnId: sameWords?.id ?? lens.textId,
    authorId: by,
    createdAt: now,
  })
  return id
}
