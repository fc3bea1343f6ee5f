import { z } from 'zod'
import { sourceDetails } from '../sources/schema'
import { cleanLine, cleanText } from '../text'

const quickTake = z.object({
  text: cleanText.pipe(z.string().max(1_000, 'Keep a quick take under 1,000 characters.')),
  skipped: z.boolean(),
})

export const frontTextInput = z.object({
  headline: cleanLine.pipe(z.string().max(200, 'Keep the headline under 200 characters.')),
  summary: cleanText.pipe(z.string().max(4_000, 'Keep the brief under 4,000 characters.')),
  whyItMatters: cleanText.pipe(z.string().max(4_000, 'Keep this under 4,000 characters.')),
  quickTakes: z.object({
    money: quickTake,
    market: quickTake,
    benefits: quickTake,
    loses: quickTake,
    watch: quickTake,
  }),
})

/** Sources as a revision keeps them. */
const revisionSource = sourceDetails.extend({
  snapshotId: z.uuid().nullable(),
  snapshotHash: z.string().nullable(),
  /** Of the translation that checks read in place of the snapshot. */
  translationHash: z.string().nullable().default(null),
  language: z.string(),
})
export const revisionSources = z.array(revisionSource)
export type RevisionSource = z.infer<typeof revisionSource>

export const saveInput = z.object({
  briefId: z.uuid(),
  baseRevision: z.number().int().nonnegative(),
  kind: z.enum(['save', 'autosave']),
  front: frontTextInput,
  topicIds: z.array(z.uuid()),
  sources: z.array(sourceDetails),
})
export type SaveInput = z.infer<typeof saveInput>
