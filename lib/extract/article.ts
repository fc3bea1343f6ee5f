import { z } from 'zod'

/**
 * What could be read from a source page. Fields that the page lacks are empty; `free` is only set when the page
 * says whether reading it is free, `cut` when its end was not read, because the page is so large or shows it only after a
 * click, `held` with the characters of paragraphs that the page has and doesn't show, `pdf` when it links to one,
 * `promised` with the words that its structured data count or hold, `leads` when the page sends its visitors to another
 * one, `wall` when it asks them to sign in or pay: for the rest, or as an offer that free pages make too.
 */
export const article = z.object({
  title: z.string(),
  author: z.string(),
  site: z.string(),
  publishedAt: z.string().nullable(),
  canonicalUrl: z.string(),
  lead: z.string(),
  text: z.string(),
  language: z.string(),
  removed: z.object({ hidden: z.number(), comments: z.number(), invisible: z.number() }),
  free: z.boolean().optional(),
  cut: z.boolean().optional(),
  held: z.number().optional(),
  pdf: z.boolean().optional(),
  promised: z.number().optional(),
  leads: z.enum(['refresh', 'script']).optional(),
  wall: z.enum(['offer', 'rest']).optional(),
})
export type Article = z.infer<typeof article>
export type Removed = Article['removed']
