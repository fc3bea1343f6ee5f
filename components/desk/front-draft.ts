import { z } from 'zod'
import { type FrontField, frontFields } from '@/domain/front-text'

const take = z.object({ text: z.string().default(''), skipped: z.boolean().default(false) })
const output = z.object({
  headline: z.string(),
  summary: z.string(),
  whyItMatters: z.string(),
  quickTakes: z.object({ money: take, market: take, benefits: take, loses: take, watch: take }),
})

/** What a model proposes for each field; empty where it proposes nothing. */
export function proposalsOf(answer: unknown): Record<FrontField, string> | null {
  const parsed = output.safeParse(answer)
  if (!parsed.success) return null
  const { headline, summary, whyItMatters, quickTakes } = parsed.data
  const of = (key: keyof typeof quickTakes) => (quickTakes[key].skipped ? '' : quickTakes[key].text)
  return {
    headline,
    summary,
    whyItMatters,
    money: of('money'),
    market: of('market'),
    benefits: of('benefits'),
    loses: of('loses'),
    watch: of('watch'),
  }
}

/** The fields that a proposal would change, in the order of the form. */
export const proposedFields = (proposals: Record<FrontField, string>, current: Record<string, string>) =>
  frontFields.filter((field) => proposals[field] !== '' && proposals[field] !== (current[field] ?? ''))
