import { z } from 'zod'
import { frontTextInput } from './schema'

/** The task of the front text, as its attempts keep it. */
export const frontTask = 'front'

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
