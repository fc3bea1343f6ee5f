import { z } from 'zod'
import { cleanLine, cleanText } from '../text'

const name = cleanLine.pipe(
  z.string().min(1, 'Give the topic a name.').max(60, 'Keep the name under 60 characters.'),
)
const context = cleanText.pipe(z.string().max(600, 'Keep the context under 600 characters.'))

export const addTopicInput = z.object({
  name,
  /** Empty: made from the name. */
  slug: z
    .string()
    .trim()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'Use small letters, digits and single hyphens.')
    .max(60, 'Keep the address under 60 characters.'),
  context,
})
export type AddTopicInput = z.output<typeof addTopicInput>

export const saveTopicInput = z.object({
  topicId: z.uuid(),
  name,
  context,
  position: z.number({ error: 'Give a number.' }).int().min(0).max(999),
  active: z.boolean(),
})
export type SaveTopicInput = z.output<typeof saveTopicInput>
