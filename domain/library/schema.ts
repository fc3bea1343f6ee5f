import { z } from 'zod'
import { cleanLine, cleanText } from '../text'

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
