/** A sentence of a source text with its number, counted from 1, and its place in the text. */
type SourceSentence = { number: number; text: string; start: number; end: number }

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

/** Where on the page the source passages of findings stand, by snapshot and start. */
export type Anchors = Record<string, string>
export const spanKey = ({ snapshotId, start }: { snapshotId: string; start: number }) =>
  `${snapshotId} ${start}`

/** Finds the sentence that each span begins in. A span of a source that is not on the page has no place. */
export function anchorsOf(sources: SourceText[], spans: { snapshotId: string; start: number }[]): Anchors {
  const anchors: Anchors = {}
  for (const span of spans) {
    const source = sources.find(({ snapshotId }) => snapshotId === span.snapshotId)
    const sentence = source?.paragraphs.flat().find(({ end }) => span.start < end)
    if (source && sentence) anchors[spanKey(span)] = sentenceAnchor(source.number, sentence.number)
  }
  return anchors
}
