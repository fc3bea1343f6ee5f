import { z } from 'zod'

/**
 * Until then the ledger called a sentence supported when it shared enough words with a source. Versions and records from
 * before are never rewritten: this file reads what they say, and pages mark it with these words.
 */
export const olderWording = 'Older wording, withdrawn on December 1, 2026'

/** What a version from before says of one sentence of a lens. `byEditor`: an editor said so over the program. */
export const olderSentence = z.object({
  text: z.string(),
  status: z.enum(['supported', 'inference', 'not_found']),
  byEditor: z.boolean(),
  /** The first words of the source sentence that came nearest. */
  excerpt: z.string().nullable(),
  /** Place of that source among the story's sources. */
  source: z.number().int().nullable(),
})
export type OlderSentence = z.infer<typeof olderSentence>

/** What a record of format 1 counts of the sentences of a lens. */
export const olderCounts = z.strictObject({
  supported: z.number().int(),
  inference: z.number().int(),
  notFound: z.number().int(),
  byEditor: z.number().int(),
})

/** What readers were told of a sentence. */
export function olderVerdict({ status, byEditor }: OlderSentence): string {
  return byEditor
    ? `${editorsWords[status]}, an editor says; the check did not find it.`
    : programsWords[status]
}

/** What readers were told of the sentences of a lens. */
export const sayOlderCounts = ({ supported, inference, notFound, byEditor }: z.infer<typeof olderCounts>) =>
  `${supported} found in the source, ${inference} inference, ${notFound} not found; an editor decided on ${byEditor}`

const programsWords = {
  supported: 'Supported by the source.',
  inference: 'Inference.',
  not_found: 'Not found in the source by the check.',
} as const
const editorsWords = { supported: 'Supported', inference: 'Inference', not_found: 'Not found' } as const
