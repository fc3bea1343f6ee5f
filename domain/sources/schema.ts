import { z } from 'zod'
import { cleanText, sourceDetails } from '../briefs/schema'

/** What is kept of one source text, in characters. */
export const longestSourceText = 200_000

/** The text of a source as it is kept. Longer ones are refused, never cut: gates must see all of it. */
export const sourceText = cleanText.pipe(
  z
    .string()
    .max(
      longestSourceText,
      'This text is longer than 200,000 characters. Paste the part that the brief rests on.',
    ),
)

/** What was stripped from a text while it was read, by kind. */
const removedParts = z.record(z.string(), z.number().int().nonnegative())

/** A source that does not belong to a brief yet. */
export const newSource = sourceDetails.omit({ id: true }).extend({
  lead: cleanText.pipe(z.string().max(4_000)).default(''),
  text: sourceText,
  language: z.string().max(20).default(''),
  origin: z.enum(['fetched', 'pasted']),
  removed: removedParts.nullable().default(null),
})
export type NewSource = z.output<typeof newSource>
