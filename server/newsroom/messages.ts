import { z } from 'zod'

export const threadSettings = z.object({
  /** Where the thread answers the front. */
  socketPath: z.string(),
  /** Whether it takes jobs too. */
  jobs: z.boolean(),
})
export type ThreadSettings = z.infer<typeof threadSettings>

/** What the front asks of the thread when the site stops, in this order. */
const step = z.enum(['finish jobs', 'end'])
export type Step = z.infer<typeof step>

/** What the front says to the thread: to take a step, or to make a page for nobody in particular. */
export const order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), step }),
  z.object({
    kind: z.literal('page'),
    number: z.int(),
    asked: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
  }),
])
export type Order = z.infer<typeof order>

/** What the thread says to the front. The bytes of a page are handed over, not copied. */
export const report = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), step }),
  z.object({
    kind: z.literal('page'),
    number: z.int(),
    page: z.object({
      status: z.int(),
      headers: z.record(z.string(), z.string()),
      body: z.instanceof(Uint8Array),
      links: z.array(z.string()),
    }),
  }),
  z.object({ kind: z.literal('no page'), number: z.int(), error: z.instanceof(Error) }),
])
export type Report = z.infer<typeof report>
