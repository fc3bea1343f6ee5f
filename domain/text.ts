import { z } from 'zod'
import { cleanLine as oneLine, cleanText as withoutUnseen } from '@/lib/text/clean-text'

/** One line without the characters that can reorder or hide text in a headline. */
export const cleanLine = z.string().transform(oneLine)
/** Text of several lines, cleaned in the same way. */
export const cleanText = z.string().transform((text) => withoutUnseen(text).text.trim())

/** Why somebody does something that others read about. */
export const reasonText = cleanText.pipe(
  z.string().min(3, 'Give a reason, in a few words.').max(600, 'Keep the reason under 600 characters.'),
)
