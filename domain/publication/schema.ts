import { z } from 'zod'
import { cleanText, reasonText } from '../text'

export const publishInput = z.object({
  briefId: z.uuid(),
  hash: z.string().length(64),
  /** What kind of republication this is; ignored the first time. */
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
