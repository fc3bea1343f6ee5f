import { z } from 'zod'
import { failureClasses } from '@/lib/llm/failure'
import { frontTextInput } from '../briefs/schema'

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

const quickTake = z.strictObject({ text: z.string().max(1_000), skipped: z.boolean() })

/** What a model answers for the front text. */
export const frontDraft = z.strictObject({
  headline: z.string().trim().min(1).max(200),
  summary: z.string().trim().min(1).max(4_000),
  whyItMatters: z.string().trim().min(1).max(4_000),
  quickTakes: z.strictObject({
    money: quickTake,
    market: quickTake,
    benefits: quickTake,
    loses: quickTake,
    watch: quickTake,
  }),
})
export type FrontDraft = z.output<typeof frontDraft>

/** A model's front text as the newsroom keeps it: without what could hide or reorder text, takes either written or skipped. */
export const cleanFront = frontTextInput.transform((front) => ({
  ...front,
  quickTakes: {
    money: settled(front.quickTakes.money),
    market: settled(front.quickTakes.market),
    benefits: settled(front.quickTakes.benefits),
    loses: settled(front.quickTakes.loses),
    watch: settled(front.quickTakes.watch),
  },
}))

const settled = ({ text, skipped }: { text: string; skipped: boolean }) =>
  skipped || text === '' ? { text: '', skipped: true } : { text, skipped: false }

/** The task of the front text; a lens's task is `lens:` and its key. */
export const frontTask = 'front'
export const lensTask = (key: string) => `lens:${key}`
