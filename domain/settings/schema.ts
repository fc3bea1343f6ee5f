import { z } from 'zod'
import { aiProviders } from './ai'
import { siteSettings } from './settings'

const { siteName, tagline, contact, adviceLine, fourEyes, singleEditor, soloLimit, writersReadAll } =
  siteSettings.shape

/** What the settings page sends; a missing field gets no default. */
export const saveSettingsInput = z.object({
  siteName: siteName.unwrap(),
  tagline: tagline.unwrap(),
  contact: contact.unwrap(),
  adviceLine: adviceLine.unwrap(),
  fourEyes: fourEyes.unwrap(),
  singleEditor: singleEditor.unwrap(),
  soloLimit: soloLimit.unwrap(),
  writersReadAll: writersReadAll.unwrap(),
})
export type SaveSettingsInput = z.output<typeof saveSettingsInput>

const seconds = z
  .number({ error: 'Give a number of seconds.' })
  .int('Give whole seconds.')
  .min(5, 'Give 5 seconds or more.')
  .max(300, 'Give 300 seconds or fewer.')

const baseUrl = z
  .string()
  .trim()
  .max(300)
  .refine(
    (text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    'Give a full address, as in http://localhost:11434/v1.',
  )

export const saveAiInput = z.object({
  provider: z.enum(aiProviders, { error: 'Choose a provider.' }),
  model: z.string().trim().max(120, 'Keep the model under 120 characters.'),
  baseUrl,
  /** Empty keeps the key that is stored. */
  apiKey: z.string().trim().max(500, 'That is too long for a key.'),
  lensSeconds: seconds,
  frontSeconds: seconds,
})
export type SaveAiInput = z.output<typeof saveAiInput>
