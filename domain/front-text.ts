import { z } from 'zod'

export const quickTakeKeys = ['money', 'market', 'benefits', 'loses', 'watch'] as const
export type QuickTakeKey = (typeof quickTakeKeys)[number]

export const quickTakeLabels = {
  money: 'Money Angle',
  market: 'Market Impact',
  benefits: 'Who Benefits',
  loses: 'Who Loses',
  watch: 'What to Watch Next',
} as const satisfies Record<QuickTakeKey, string>

const quickTake = z.object({ text: z.string(), skipped: z.boolean() })

/** The texts of a brief above its lenses. */
export const frontText = z.object({
  headline: z.string(),
  summary: z.string(),
  whyItMatters: z.string(),
  quickTakes: z.object({
    money: quickTake,
    market: quickTake,
    benefits: quickTake,
    loses: quickTake,
    watch: quickTake,
  }),
})
export type FrontText = z.infer<typeof frontText>

const emptyTake = { text: '', skipped: false }
export const emptyFrontText: FrontText = {
  headline: '',
  summary: '',
  whyItMatters: '',
  quickTakes: {
    money: emptyTake,
    market: emptyTake,
    benefits: emptyTake,
    loses: emptyTake,
    watch: emptyTake,
  },
}

export const frontFields = ['headline', 'summary', 'whyItMatters', ...quickTakeKeys] as const
export type FrontField = (typeof frontFields)[number]

export const frontFieldLabels = {
  headline: 'Headline',
  summary: 'Brief',
  whyItMatters: 'Why this matters',
  ...quickTakeLabels,
} as const satisfies Record<FrontField, string>

/** The text of one field; a skipped quick take has none. */
export function fieldText(front: FrontText, field: FrontField): string {
  if (field === 'headline' || field === 'summary' || field === 'whyItMatters') return front[field]
  return front.quickTakes[field].skipped ? '' : front.quickTakes[field].text
}

/** A model's words for a field and the attempt they came from. */
export const drafted = z.partialRecord(
  z.enum(frontFields),
  z.object({ attemptId: z.uuid(), text: z.string() }),
)
export type Drafted = z.infer<typeof drafted>

/** Advised lengths in words; a guide for the writer, never a refusal. */
export const advisedWords = {
  headline: [6, 14],
  summary: [40, 90],
  whyItMatters: [25, 60],
  money: [8, 30],
  market: [8, 30],
  benefits: [8, 30],
  loses: [8, 30],
  watch: [8, 30],
} as const satisfies Record<FrontField, readonly [number, number]>
