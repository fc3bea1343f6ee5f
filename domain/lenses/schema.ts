import { z } from 'zod'
import { rejectReasons } from '@/db/schema/lenses'
import { cleanLine, cleanText } from '../text'

/** A lens text as it is kept. */
export const lensBody = cleanText.pipe(z.string().max(6_000, 'Keep a lens under 6,000 characters.'))

/** Shown to readers when a lens is left out. */
export const omitReason = cleanLine.pipe(
  z
    .string()
    .min(3, 'Give a reason of three characters or more; readers see it.')
    .max(200, 'Keep the reason under 200 characters; readers see it.'),
)

export const rejectReason = z.enum(rejectReasons)

/** What an editor asks of the next draft. */
export const instruction = cleanLine.pipe(z.string().max(500, 'Keep the instruction under 500 characters.'))
