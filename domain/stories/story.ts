import { z } from 'zod'
import { frontFields } from '../front-text'
import { olderSentence } from './older-ledger'

const when = z.iso.datetime()

/** What is on record for one text: the only basis for what readers are told about AI. */
export const textProvenance = z.object({
  /** `person`: no model's words were ever used in it. */
  origin: z.enum(['model', 'recorded', 'person']),
  /** Share of the words that differ from the model's text, 0 to 1; 1 when a person wrote it. */
  changedShare: z.number().min(0).max(1),
  /** When somebody decided on it; that counts as a review only if a second person did. */
  reviewedAt: when,
  reviewedBySecondPerson: z.boolean(),
  /** Only in a preview: nobody has decided on this text yet. */
  pending: z.literal(true).optional(),
  /** Why the gates could not compare this text with its source, or null. */
  notChecked: z.string().nullable(),
  model: z.string().nullable(),
  provider: z.string().nullable(),
  promptVersion: z.number().int().nullable(),
  generatedAt: when.nullable(),
  acknowledged: z.array(z.object({ gate: z.string(), reason: z.string() })),
})
export type TextProvenance = z.infer<typeof textProvenance>

/**
 * A sentence, word for word, with the passage of a source that has most words in common with it. Nothing here says that
 * the two agree.
 */
const nearestRow = z.object({
  text: z.string(),
  /** Words of the passage around those in common; null where there is no passage, or no room for its words. */
  excerpt: z.string().nullable(),
  /** Place of that source among the story's sources; null where no passage comes near. */
  source: z.number().int().nullable(),
  /** Of the passage in the text that was read, counted from 1. */
  paragraph: z.number().int().nullable(),
  /** The passage is from a translation, so these aren't words of the source. */
  translated: z.boolean(),
  /** It's on record that the editor who decided on the text had the two side by side. */
  shown: z.boolean(),
  /** An editor kept the sentence although it wanted an answer. */
  kept: z.boolean(),
})
export type NearestRow = z.infer<typeof nearestRow>

/** Replaces a text that was removed for legal reasons: when, and the SHA-256 of that text. */
const removal = z.object({ at: when, hash: z.string() })
export type Removal = z.infer<typeof removal>

const storyLens = z.object({
  key: z.string(),
  name: z.string(),
  frame: z.string(),
  disclaimer: z.string(),
  state: z.enum(['shown', 'omitted', 'pulled', 'removed']),
  /** Why it was left out or pulled; empty for a shown lens. */
  reason: z.string(),
  decidedAt: when,
  body: z.string(),
  /** Sentences of the body, word for word, that are inference and not reporting. */
  inferences: z.array(z.string()).optional(),
  /** Every sentence of the body. Absent in older versions, and where no text could be compared. */
  passages: z.array(nearestRow).optional(),
  /** Only in older versions. */
  support: z.array(olderSentence).optional(),
  /** Of a removed lens. */
  removed: removal.optional(),
  record: textProvenance.nullable(),
})
export type StoryLens = z.infer<typeof storyLens>

const storySource = z.object({
  kind: z.enum(['article', 'wire', 'document']),
  publisher: z.string(),
  title: z.string(),
  author: z.string(),
  url: z.string(),
  publishedAt: when.nullable(),
  readAt: when.nullable(),
  language: z.string(),
  snapshotHash: z.string().nullable(),
  /** The translation that checks read in place of the text; `model` is null for recorded answers. */
  translation: z.object({ hash: z.string(), byModel: z.boolean(), model: z.string().nullable() }).optional(),
})
export type StorySource = z.infer<typeof storySource>

/** Everything public about one publication. Frozen at publish; this is where the database's JSON is parsed. */
export const storyContent = z.object({
  headline: z.string(),
  summary: z.string(),
  whyItMatters: z.string(),
  quickTakes: z.array(
    z.object({ label: z.string(), text: z.string().nullable(), removed: removal.optional() }),
  ),
  topics: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** The main source first. */
  sources: z.array(storySource),
  front: textProvenance,
  /** Every sentence of the front text, field by field; absent as in a lens. */
  frontPassages: z.array(z.object({ field: z.enum(frontFields), rows: z.array(nearestRow) })).optional(),
  /** Removals among the two texts above; a quick take and a lens say so themselves. */
  removed: z.object({ summary: removal.optional(), whyItMatters: removal.optional() }).optional(),
  lenses: z.array(storyLens),
  perspectivesToFollow: z.boolean(),
  responsible: z.string(),
  language: z.string(),
})
export type StoryContent = z.infer<typeof storyContent>

/** What readers are told of a later version: a numbered correction, or an update. */
export const storyNote = z.object({
  kind: z.enum(['correction', 'update']),
  number: z.number().int(),
  note: z.string(),
  at: z.coerce.date(),
})

/** A story as public pages read it. */
export type Story = {
  slug: string
  number: number
  kind: 'first' | 'correction' | 'update' | 'minor'
  content: StoryContent
  firstPublishedAt: Date
  publishedAt: Date
  /** Since when the newsroom is checking the story; readers are told. */
  heldAt: Date | null
  /** The oldest first. */
  notes: z.infer<typeof storyNote>[]
}

/** A story in a list. */
export type StoryRow = {
  slug: string
  /** Stays the same when the slug changes. */
  publicId: string
  story: StoryContent
  firstPublishedAt: Date
  publishedAt: Date
  heldAt: Date | null
}
