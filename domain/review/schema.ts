import { z } from 'zod'
import { acknowledgementReasons } from '@/db/schema/reviews'
import { cleanLine } from '../text'

export const acknowledgementReason = z.enum(acknowledgementReasons)

export const note = cleanLine.pipe(z.string().max(300, 'Keep the note under 300 characters.'))

/** Why an editor keeps a sentence as it is. The newsroom keeps the words; readers learn only that it was kept. */
export const keepReason = cleanLine.pipe(
  z
    .string()
    .min(3, 'Give a reason of three characters or more.')
    .max(300, 'Keep the reason under 300 characters.'),
)
