import type { snapshotOrigins, sourceKinds } from '@/db/schema/sources'
import type { RemovedParts, SourceDetails } from './schema'

export type SourceKind = (typeof sourceKinds)[number]
type SnapshotOrigin = (typeof snapshotOrigins)[number]

export const sourceKindNames = {
  article: 'Article',
  wire: 'Wire copy',
  document: 'Document',
} as const satisfies Record<SourceKind, string>

type SourceReading = {
  id: string
  text: string
  language: string
  hash: string
  readAt: Date
  /** What was taken out of the text before it was kept. */
  removed: RemovedParts | null
}

/** A text that checks read in place of a source text in another language. */
type Translation = SourceReading & {
  origin: 'translation'
  /** Whether no person gave it. `model` is null for a recorded answer, which no model gave. */
  byModel: boolean
  model: string | null
  /** Who pasted it; null when nobody did. */
  pastedBy: string | null
}

/** A source with the text that was read, if one was, and its translation, if there is one. */
export type SourceView = SourceDetails & {
  lead: string
  snapshot: (SourceReading & { origin: SnapshotOrigin }) | null
  translation: Translation | null
}

type Made = Pick<Translation, 'byModel' | 'model' | 'pastedBy'>

/** How a translation came about, as the desk says it. A model's translation is always labeled as one. */
export function sayTranslation({ byModel, model, pastedBy }: Made): string {
  if (byModel && model) return `Machine translation by ${model}, not checked by anybody`
  if (byModel) return 'Translation from recorded answers, no model, not checked by anybody'
  return pastedBy ? `Translation, pasted by ${pastedBy}` : 'Translation, pasted by the newsroom'
}

/** What was taken out of a text, in one sentence; null when nothing was. `grave`: there was text that people do not see. */
export function sayRemoved(removed: RemovedParts | null): { words: string; grave: boolean } | null {
  if (!removed) return null
  const { hidden, comments, invisible } = removed
  const parts = [
    counted(hidden, 'hidden element'),
    counted(comments, 'comment'),
    counted(invisible, 'invisible character'),
  ].filter(Boolean)
  if (parts.length === 0) return null
  const reason = 'Text that people cannot see can be meant for a model.'
  return { words: `Removed at import: ${parts.join(', ')}. ${reason}`, grave: hidden > 0 }
}

const counted = (count: number, what: string) =>
  count === 0 ? '' : `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`
