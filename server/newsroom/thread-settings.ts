import { z } from 'zod'

export const threadSettings = z.object({
  /** Where the thread answers the front. */
  socketPath: z.string(),
  /** Whether it takes jobs too. */
  jobs: z.boolean(),
})
export type ThreadSettings = z.infer<typeof threadSettings>

/** What the front asks of the thread when the site stops, in this order. */
export const step = z.enum(['finish jobs', 'end'])
export type Step = z.infer<typeof step>
