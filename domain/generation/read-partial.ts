import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/db/client'
import { generationAttempts } from '@/db/schema/lenses'
import { cleanLine } from '../text'
import type { LensDraft } from './generation'

/** Sentences that have arrived of an answer that is still being written, as an attempt keeps them. */
export const arrivedSentences = z.array(z.string())

const growing = z.object({ sentences: z.array(z.unknown()) })
const mostSentences = 12

/**
 * The whole sentences of a lens text that is still growing: one is whole when the next has begun. A sentence that
 * would be refused in the complete answer is left out; an answer that hasn't begun has none.
 */
export function wholeSentences(partial: unknown, schema: z.ZodType<LensDraft>): string[] {
  const found = growing.safeParse(partial)
  if (!found.success) return []
  return found.data.sentences
    .slice(0, -1)
    .slice(0, mostSentences)
    .flatMap((sentence) => schema.safeParse({ sentences: [sentence] }).data?.sentences ?? [])
    .map(({ text }) => cleanLine.parse(text))
}

export type ArrivingText = { attemptId: string; lensId: string | null; sentences: string[] }

/** What has arrived of a text of this brief; null when it is no longer being written. */
export async function readPartial(briefId: string, attemptId: string): Promise<ArrivingText | null> {
  const [row] = await db
    .select({ lensId: generationAttempts.lensId, partial: generationAttempts.partial })
    .from(generationAttempts)
    .where(
      and(
        eq(generationAttempts.id, attemptId),
        eq(generationAttempts.briefId, briefId),
        eq(generationAttempts.state, 'running'),
      ),
    )
  if (!row) return null
  return { attemptId, lensId: row.lensId, sentences: arrivedSentences.parse(row.partial ?? []) }
}
