import { z } from 'zod'
import { frontTextInput, saveInput } from '@/domain/briefs/schema'
import { quickTakeKeys } from '@/domain/front-text'
import { sourceDetails } from '@/domain/sources/schema'

/** A field that may occur once, often or not at all. */
export const listOf = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (typeof value === 'string' ? [value] : value))

const ticked = z.literal('on').optional()
const number = z.string().regex(/^\d+$/, 'This form is broken. Reload the page.').transform(Number)
const { headline, summary, whyItMatters, quickTakes } = frontTextInput.shape
const takeText = quickTakes.shape.money.shape.text

/** The edit form as a browser sends it. Fields of sources come as lists of equal length, the main source first. */
export const saveForm = z
  .object({
    briefId: z.string(),
    baseRevision: number,
    kind: z.enum(['save', 'autosave']).default('save'),
    headline,
    summary,
    whyItMatters,
    money: takeText,
    market: takeText,
    benefits: takeText,
    loses: takeText,
    watch: takeText,
    skipmoney: ticked,
    skipmarket: ticked,
    skipbenefits: ticked,
    skiploses: ticked,
    skipwatch: ticked,
    topicIds: listOf,
    'sources.id': listOf,
    'sources.kind': listOf,
    'sources.publisher': listOf,
    'sources.title': listOf,
    'sources.author': listOf,
    'sources.url': listOf,
    'sources.publishedAt': listOf,
  })
  .transform((fields, context) => {
    const sources = fields['sources.id'].map((id, at) => {
      const parsed = sourceDetails.safeParse({
        id,
        kind: fields['sources.kind'][at],
        publisher: fields['sources.publisher'][at],
        title: fields['sources.title'][at],
        author: fields['sources.author'][at],
        url: fields['sources.url'][at],
        publishedAt: momentOf(fields['sources.publishedAt'][at]),
      })
      for (const issue of parsed.error?.issues ?? []) {
        context.addIssue({
          code: 'custom',
          message: issue.message,
          path: [`sources.${String(issue.path[0] ?? 'id')}`],
        })
      }
      return parsed.data
    })
    const quickTakes = Object.fromEntries(
      quickTakeKeys.map((key) => [key, { text: fields[key], skipped: fields[`skip${key}`] === 'on' }]),
    )
    return {
      briefId: fields.briefId,
      baseRevision: fields.baseRevision,
      kind: fields.kind,
      front: {
        headline: fields.headline,
        summary: fields.summary,
        whyItMatters: fields.whyItMatters,
        quickTakes,
      },
      topicIds: fields.topicIds,
      sources: sources.filter((source) => source !== undefined),
    }
  })
  .pipe(saveInput)

/** `datetime-local` gives no zone; the form says that times are UTC. */
function momentOf(text: string | undefined): string | null {
  if (!text) return null
  const moment = new Date(`${text}Z`)
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString()
}
