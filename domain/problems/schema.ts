import { z } from 'zod'
import { cleanText } from '@/lib/text/clean-text'
import { email } from '../users/schema'
import { longestPassage, problemKinds } from './problem'

const cleaned = z
  .string({ error: 'This form is broken. Reload the page.' })
  .transform((text) => cleanText(text).text.trim())

/** What a reader sends. A field that people don't see catches programs that fill in everything. */
export const reportProblemInput = z.object({
  slug: z.string().min(1).max(300),
  version: z.coerce.number().int().positive().catch(1),
  kind: z.enum(problemKinds, { error: 'Choose what kind of problem it is.' }),
  passage: cleaned
    .pipe(z.string().max(longestPassage, `Keep the passage under ${longestPassage} characters.`))
    .default(''),
  words: cleaned.pipe(
    z
      .string()
      .min(10, 'Say in 10 characters or more what is wrong.')
      .max(2_000, 'Keep this under 2,000 characters.'),
  ),
  email: z
    .string()
    .trim()
    .pipe(
      z.union([z.literal(''), email], {
        error: 'Give a full email address, as in name@example.org, or leave this empty.',
      }),
    )
    .default(''),
  homepage: z.string().default(''),
})
export type ReportProblemInput = z.output<typeof reportProblemInput>

const problemId = z.uuid()
const told = cleaned.pipe(z.string().max(4_000, 'Keep this under 4,000 characters.'))
const required = (words: string) => told.pipe(z.string().min(1, words))

export const answerProblemInput = z
  .object({ problemId, answer: required('Write an answer. The reader reads it.') })
  .transform((input) => ({ ...input, state: 'answered' as const }))

export const correctProblemInput = z
  .object({
    problemId,
    correctionNumber: z
      .string({ error: 'Choose the correction.' })
      .regex(/^\d{1,6}$/, 'Choose the correction.')
      .transform(Number),
    answer: told.default(''),
  })
  .transform((input) => ({ ...input, state: 'corrected' as const }))

export const keepAsItIsInput = z
  .object({ problemId, answer: required('Say why nothing changes. The reader reads it.') })
  .transform((input) => ({ ...input, state: 'no_change' as const }))

export type SettleProblemInput =
  | z.output<typeof answerProblemInput>
  | z.output<typeof correctProblemInput>
  | z.output<typeof keepAsItIsInput>

export const reopenProblemInput = z.object({ problemId })
export type ReopenProblemInput = z.output<typeof reopenProblemInput>
