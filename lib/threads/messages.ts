import { z } from 'zod'

/** What a starter asks of its thread when the program stops, in this order. */
const step = z.enum(['finish', 'end'])
export type Step = z.infer<typeof step>

export const stepOrder = z.object({ kind: z.literal('step'), step })
export type StepOrder = z.infer<typeof stepOrder>

/** What a thread reports about itself: that it has started, that its loop still turns, that a step is done. */
export const threadReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('alive') }),
  z.object({ kind: z.literal('done'), step }),
])
export type ThreadReport = z.infer<typeof threadReport>
