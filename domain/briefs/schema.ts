import { z } from 'zod'
import { cleanLine as oneLine, cleanText as withoutUnseen } from '@/lib/text/clean-text'

/** One line without the characters that can reorder or hide text in a headline. */
export const cleanLine = z.string().transform(oneLine)
/** Text of several lines, cleaned in the same way. */
export const cleanText = z.string().transform((text) => withoutUnseen(text).text.trim())

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

const webAddress = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || isWebAddress(text),
    'Give a full address that starts with http:// or https://.',
  )

/** What can be edited of a source; its text is a snapshot. */
export const sourceDetails = z.object({
  id: z.uuid(),
  kind: z.enum(['article', 'wire', 'document']),
  publisher: cleanLine.pipe(z.string().max(200)),
  title: cleanLine.pipe(z.string().max(400)),
  author: cleanLine.pipe(z.string().max(200)),
  url: webAddress,
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
})
export type SourceDetails = z.infer<typeof sourceDetails>

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

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && username === ''
}

export const reasonText = cleanText.pipe(
  z.string().min(3, 'Give a reason, in a few words.').max(600, 'Keep the reason under 600 characters.'),
)

export const publishInput = z.object({
  briefId: z.uuid(),
  hash: z.string().length(64),
  /** What publishing again is; of no account at the first time. */
  kind: z.enum(['correction', 'update', 'minor']).optional(),
  publicNote: cleanText.pipe(z.string().max(600, 'Keep the public note under 600 characters.')).default(''),
})
export type PublishInput = z.infer<typeof publishInput>

/** A correction needs neither: one editor may publish it at once. */
const notACorrection = publishInput.extend({ kind: z.enum(['update', 'minor']).optional() })

export const emergencyInput = notACorrection.extend({ reason: reasonText })
export type EmergencyInput = z.infer<typeof emergencyInput>

const noTime = 'Give the day and the time.'

/** A time as a browser gives it, in the time zone that is `offset` minutes ahead of UTC. */
const localTime = z.object({
  publishAt: z.iso.datetime({ local: true, error: noTime }).refine((at) => !at.endsWith('Z'), noTime),
  offset: z.coerce.number().int().min(-840).max(840).default(0),
})

export const scheduleInput = notACorrection
  .extend(localTime.shape)
  .transform(({ publishAt, offset, ...rest }) => ({
    ...rest,
    at: new Date(Date.parse(`${publishAt}Z`) - offset * 60_000),
  }))
export type ScheduleInput = z.infer<typeof scheduleInput>

export const removeTextInput = z.object({
  briefId: z.uuid(),
  place: z.string().min(1, 'Choose a text.').max(200),
  reason: reasonText,
})
export type RemoveTextInput = z.infer<typeof removeTextInput>
