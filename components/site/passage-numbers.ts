import type { FrontField } from '@/domain/front-text'
import type { NearestRow, StoryContent } from '@/domain/stories/story'

/** A sentence with its number among those of a text, and the name of that text in fragments of the page's address. */
export type NumberedRow = NearestRow & { number: number; of: string; field?: FrontField }

/** The places on a page of a sentence's number and of its passage. */
export const sentenceId = ({ of, number }: NumberedRow) => `r-${of}-${number}`
export const passageId = ({ of, number }: NumberedRow) => `p-${of}-${number}`

/** Numbers the sentences of a lens. */
export const numberLens = (key: string, rows: NearestRow[] = []): NumberedRow[] =>
  rows.map((row, at) => ({ ...row, number: at + 1, of: key }))

/** Numbers the sentences of the front text through all its fields. */
export function numberFront({ frontPassages = [] }: StoryContent) {
  // The headline carries no number.
  let last = 0
  const fields = frontPassages.map(({ field, rows }) => ({
    field,
    rows: rows.map(
      (row): NumberedRow => ({ ...row, field, number: field === 'headline' ? 0 : ++last, of: 'front' }),
    ),
  }))
  return {
    all: fields.flatMap(({ rows }) => rows),
    of: (field: FrontField) => fields.find((one) => one.field === field)?.rows ?? [],
  }
}
