import { z } from 'zod'
import { failureClasses } from '@/lib/llm/failure'

const attemptFailureClasses = [...failureClasses, 'not_set_up', 'no_source', 'budget'] as const

/** Why an attempt ended without a result. `words` are for the editor, `detail` for the provenance. */
export const attemptFailure = z.object({
  class: z.enum(attemptFailureClasses),
  words: z.string(),
  until: z.string().optional(),
  tooLongBy: z.number().optional(),
  limit: z.number().optional(),
  /** Whose daily budget it was. */
  who: z.enum(['site', 'person']).optional(),
  detail: z.string().default(''),
})
export type AttemptFailure = z.output<typeof attemptFailure>

/** Sentences that the evidence provider picked; source and sentence count from 1. */
export const evidenceSentences = z.array(
  z.object({
    source: z.number().int().positive(),
    sentence: z.number().int().positive(),
    text: z.string(),
    matched: z.array(z.string()),
  }),
)

const sentence = z.strictObject({
  text: z.string().trim().min(1).max(800),
  kind: z.enum(['reported', 'inference']),
  evidence: z
    .array(z.strictObject({ source: z.number().int().positive(), sentence: z.number().int().positive() }))
    .max(12),
})

/** What a model answers for a lens. */
export const lensDraft = z.strictObject({ sentences: z.array(sentence).min(1).max(12) })
export type LensDraft = z.output<typeof lensDraft>

/** The task of a lens. */
export const lensTask = (key: string) => `lens:${key}`
