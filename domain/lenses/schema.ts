import { z } from 'zod'
import { rejectReasons } from '@/db/schema/lenses'
import { acknowledgementReasons, ledgerVerdicts } from '@/db/schema/reviews'
import { cleanLine, cleanText } from '../briefs/schema'

/** A lens text as it is kept. */
export const lensBody = cleanText.pipe(z.string().max(6_000, 'Keep a lens under 6,000 characters.'))

/** Shown to readers when a lens is left out. */
export const omitReason = cleanLine.pipe(
  z
    .string()
    .min(3, 'Give a reason of three characters or more; readers see it.')
    .max(200, 'Keep the reason under 200 characters; readers see it.'),
)

export const rejectReason = z.enum(rejectReasons)
export const acknowledgementReason = z.enum(acknowledgementReasons)

/** What an editor asks of the next draft. */
export const instruction = cleanLine.pipe(z.string().max(500, 'Keep the instruction under 500 characters.'))

export const note = cleanLine.pipe(z.string().max(300, 'Keep the note under 300 characters.'))

/** Why an editor takes a sentence for more than the ledger does. The newsroom keeps it; readers see a code only. */
export const ledgerReason = cleanLine.pipe(
  z
    .string()
    .min(3, 'Give a reason of three characters or more.')
    .max(300, 'Keep the reason under 300 characters.'),
)
export const ledgerVerdict = z.enum(ledgerVerdicts)

export const definitionInput = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.')
    .max(40, 'Keep the key under 40 characters.'),
  name: cleanLine.pipe(
    z.string().min(1, 'Give the lens a name.').max(60, 'Keep the name under 60 characters.'),
  ),
  frame: cleanLine.pipe(
    z
      .string()
      .min(1, 'Say in one line what the lens looks at.')
      .max(200, 'Keep the frame under 200 characters.'),
  ),
  guidance: cleanText.pipe(z.string().max(4_000, 'Keep the guidance under 4,000 characters.')),
  disclaimer: cleanText.pipe(z.string().max(500, 'Keep the disclaimer under 500 characters.')),
  disclaimerRequired: z.boolean(),
  signalWords: z
    .array(cleanLine.pipe(z.string().max(60)))
    .max(100, 'Keep to 100 signal words.')
    .transform((words) => [...new Set(words.filter(Boolean))]),
  position: z.number().int().min(0).max(999),
  active: z.boolean(),
})
export type DefinitionInput = z.output<typeof definitionInput>
