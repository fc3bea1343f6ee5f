import { z } from 'zod'
import { cleanLine, cleanText } from '../text'

const webAddress = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || isWebAddress(text),
    'Give a full address that starts with http:// or https://.',
  )

/** What can be edited of a source; its text is a snapshot. */
export const sourceDetails = z.object({
  id: z.uuid(),
  kind: z.enum(['article', 'wire', 'document']),
  publisher: cleanLine.pipe(z.string().max(200)),
  title: cleanLine.pipe(z.string().max(400)),
  author: cleanLine.pipe(z.string().max(200)),
  url: webAddress,
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
})
export type SourceDetails = z.infer<typeof sourceDetails>

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && username === ''
}

/** What is kept of one source text, in characters. */
export const longestSourceText = 200_000

/** What is looked at of one paste; characters that nobody sees count here, and only here. */
const longestPaste = 1_000_000

/** The text of a source as it is kept. Longer ones are refused, never cut: gates must see all of it. */
export const sourceText = cleanText.pipe(
  z
    .string()
    .max(
      longestSourceText,
      'This text is longer than 200,000 characters. Paste the part that the brief rests on.',
    ),
)

/**
 * A text as a person pastes it: held to the same length, but not cleaned yet, so that the reading of it can count what
 * nobody sees.
 */
export const pastedText = z.string().superRefine((raw, context) => {
  if (raw.length > longestPaste) {
    const message = 'This text is too long to be read. Paste the part that the brief rests on.'
    return context.addIssue({ code: 'custom', message })
  }
  const parsed = sourceText.safeParse(raw)
  if (parsed.success) return
  context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? 'This is no text.' })
})

const count = z.number().int().nonnegative().default(0)

/** How many things were stripped from a text while it was read, by kind. */
export const removedParts = z.object({ hidden: count, comments: count, invisible: count })
export type RemovedParts = z.output<typeof removedParts>

/** A source that does not belong to a brief yet. */
export const newSource = sourceDetails.omit({ id: true }).extend({
  lead: cleanText.pipe(z.string().max(4_000)).default(''),
  text: sourceText,
  language: z.string().max(20).default(''),
  origin: z.enum(['fetched', 'pasted']),
  removed: removedParts.nullable().default(null),
})
export type NewSource = z.output<typeof newSource>
