import { z } from 'zod'
import { acknowledgementReasons, ledgerVerdicts } from '@/db/schema/reviews'
import { cleanLine } from '../text'

export const acknowledgementReason = z.enum(acknowledgementReasons)

export const note = cleanLine.pipe(z.string().max(300, 'Keep the note under 300 characters.'))

/** Why an editor gives a sentence more credit than the ledger does. The newsroom keeps it; readers see a code only. */
export const ledgerReason = cleanLine.pipe(
  z
    .string()
    .min(3, 'Give a reason of three characters or more.')
    .max(300, 'Keep the reason under 300 characters.'),
)
export const ledgerVerdict = z.enum(ledgerVerdicts)
