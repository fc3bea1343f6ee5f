/** A sentence of a source text with its number, counted from 1, and its place in the text. */
export type SourceSentence = { number: number; text: string; start: number; end: number }

/** A source as its pane shows it. */
export type SourceText = {
  id: string
  /** Counted from 1; the main source is the first. */
  number: number
  publisher: string
  title: string
  url: string
  kind: string
  lead: string
  readAt: Date | null
  origin: string | null
  language: string
  snapshotId: string | null
  paragraphs: SourceSentence[][]
}

/** The place of a sentence on the page. */
export const sentenceAnchor = (source: number, sentence: number) => `s${source}-${sentence}`

/** Which sentence of which source a finding points at, or null when it is not on the page. */
export function anchorOfSpan(
  sources: SourceText[],
  span: { snapshotId: string; start: number } | undefined,
): string | null {
  const source = sources.find(({ snapshotId }) => snapshotId !== null && snapshotId === span?.snapshotId)
  if (!source || !span) return null
  const sentence = source.paragraphs.flat().find(({ end }) => span.start < end)
  return sentence ? sentenceAnchor(source.number, sentence.number) : null
}
