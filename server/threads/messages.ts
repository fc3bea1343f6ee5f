import { z } from 'zod'

export const pagesSettings = z.object({
  /** Where the thread answers the gateway. */
  socketPath: z.string(),
})
export type PagesSettings = z.infer<typeof pagesSettings>

/** What the gateway asks the thread for: a page made for nobody in particular. */
export const pageOrder = z.object({
  kind: z.literal('page'),
  number: z.int(),
  asked: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
})
export type PageOrder = z.infer<typeof pageOrder>

/** What the thread answers. The bytes of a page are handed over, not copied. */
export const pageReport = z.discriminatedUnion('kind', [
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
export type PageReport = z.infer<typeof pageReport>
