import { z } from 'zod'
import { aiProviders } from './ai'

/** Everything an admin can set. Each value has a default, so that an empty database works. */
export const siteSettings = z.object({
  siteName: z.string().trim().min(1, 'Give the site a name.').max(40).default('Lensroom'),
  tagline: z.string().trim().max(120).default('News briefs, read through several lenses.'),
  contact: z.email('Give an address that readers can write to.').default('editor@demo.lensroom.test'),
  adviceLine: z.string().trim().max(120).default(''),
  fourEyes: z.boolean().default(true),
  /** Single-editor hours: up to `soloLimit` publications of one person may wait for their second person. */
  singleEditor: z.boolean().default(false),
  soloLimit: z
    .number({ error: 'Give a number of publications.' })
    .int('Give a whole number.')
    .min(1, 'Give 1 or more.')
    .max(20, 'Give 20 or fewer.')
    .default(3),
  writersReadAll: z.boolean().default(false),
  ai: z
    .object({
      provider: z.enum(aiProviders).default('evidence'),
      model: z.string().trim().max(120).default(''),
      baseUrl: z.string().trim().max(300).default(''),
      lensSeconds: z.number().int().min(5).max(300).default(30),
      frontSeconds: z.number().int().min(5).max(300).default(60),
    })
    .prefault({}),
})
export type SiteSettings = z.output<typeof siteSettings>
