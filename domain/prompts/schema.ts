import { z } from 'zod'
import { cleanLine, cleanText } from '../text'

const longest = 8_000

/** No wording may mention the marker lines around the material: only the program writes about them. */
const marker = /\bmarker lines?\b|\bmaterial-/i

const wording = cleanText.pipe(
  z
    .string()
    .min(1, 'Write the wording; an empty one asks a model for nothing.')
    .max(longest, `Keep each wording under ${longest.toLocaleString('en-US')} characters.`)
    .refine((text) => !marker.test(text), 'Leave “marker line” and “MATERIAL-” out: they are the program’s.'),
)

export const releaseInput = z.object({
  lens: wording,
  front: wording,
  note: cleanLine.pipe(
    z
      .string()
      .min(3, 'Say in a few words what is different.')
      .max(200, 'Keep the note under 200 characters.'),
  ),
})
export type ReleaseInput = z.output<typeof releaseInput>

const version = z.number().int().positive()
const mostBriefs = 10

export const benchInput = z.object({
  versionA: version,
  versionB: version,
  briefIds: z
    .array(z.uuid())
    .min(1, 'Choose at least one brief.')
    .max(mostBriefs, `Choose at most ${mostBriefs} briefs.`)
    .transform((ids) => [...new Set(ids)]),
})
export type BenchInput = z.output<typeof benchInput>

export const defaultInput = z.object({
  version,
  override: cleanLine
    .pipe(
      z
        .string()
        .max(500, 'Keep the reason under 500 characters.')
        .refine((text) => text === '' || text.length >= 10, 'Give a reason of ten characters or more.'),
    )
    .default(''),
})
export type DefaultInput = z.output<typeof defaultInput>
