import { pairWords } from '@/domain/words/review'

/** A sentence of a source text with its number, counted from 1, and its place in the text. */
type SourceSentence = { number: number; text: string; start: number; end: number }

/** One text of a source as its pane shows it. */
export type ReadText = {
  snapshotId: string
  /** The language by its tag, for the browser; empty when nobody could tell. */
  lang: string
  paragraphs: SourceSentence[][]
  /** What was taken out before the text was kept. */
  removed: { words: string; grave: boolean } | null
}

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
  /** What reads as an instruction to a model in title, summary and the like, which a model is given too. */
  aboutWarnings: { start: number; found: string; what: string }[]
  readAt: Date | null
  origin: string | null
  /** In words, as in "Chinese"; empty when nobody could tell. */
  language: string
  original: ReadText | null
  /** What checks read in place of the original. `label` says who made it. */
  translation: (ReadText & { label: string; madeAt: Date; byModel: boolean }) | null
  /** Whether a translation would help: the text isn't known to be in the newsroom's language. */
  foreign: boolean
}

/** The place on the page of a sentence that checks and evidence refer to. */
const sentenceAnchor = (source: number, sentence: number) => `s${source}-${sentence}`

/** The same for a sentence of an original that a translation stands in for. */
const originalAnchor = (source: number, sentence: number) => `s${source}-o${sentence}`

/** The same place for people: “sentence 12”, and of which source unless it's the main one. */
export function sayPlace(anchor: string): string {
  const [, source, sentence] = /^s(\d+)-o?(\d+)$/.exec(anchor) ?? []
  return source === '1' ? `sentence ${sentence}` : `source ${source}, sentence ${sentence}`
}

/** Gives every sentence of one text of a source its place. */
export const anchorIn = ({ number, translation }: SourceText, { snapshotId }: ReadText) =>
  translation && translation.snapshotId !== snapshotId
    ? (sentence: number) => originalAnchor(number, sentence)
    : (sentence: number) => sentenceAnchor(number, sentence)

/** The texts of a source: what checks read first. */
const textsOf = ({ original, translation }: SourceText): ReadText[] =>
  [translation, original].filter((text) => text !== null)

/** Where the source passages of findings are on the page, by snapshot and start. */
export type Anchors = Record<string, string>
export const spanKey = ({ snapshotId, start }: { snapshotId: string; start: number }) =>
  `${snapshotId} ${start}`

/** Finds the sentence that each span begins in. A span of a text that is not on the page has no place. */
export function anchorsOf(sources: SourceText[], spans: { snapshotId: string; start: number }[]): Anchors {
  const anchors: Anchors = {}
  const texts = sources.flatMap((source) =>
    textsOf(source).map((text) => ({ source, text, sentences: text.paragraphs.flat() })),
  )
  for (const span of spans) {
    const found = texts.find(({ text }) => text.snapshotId === span.snapshotId)
    const sentence = found && firstAfter(found.sentences, span.start)
    if (found && sentence) anchors[spanKey(span)] = anchorIn(found.source, found.text)(sentence.number)
  }
  return anchors
}

/** What kind of translation a text is, by its snapshot. Originals aren't among them. */
export type Translations = Record<string, string>

/** Names every text of these sources that is a translation as one. */
export const translationsIn = (sources: SourceText[]): Translations =>
  Object.fromEntries(
    sources.flatMap(({ translation }) =>
      translation
        ? [[translation.snapshotId, translation.byModel ? pairWords.machine : pairWords.translated]]
        : [],
    ),
  )

/** The place of a sentence that a model, or the search without one, named by its number. */
export const evidenceKey = (source: number, sentence: number) => `sentence ${source} ${sentence}`

/** Finds the piece that each named sentence is drawn in: of a long text, a piece holds several. */
export function evidenceAnchors(
  sources: SourceText[],
  named: { source: number; sentence: number }[],
): Anchors {
  const drawn = sources.map((source) => ({ source, pieces: textsOf(source)[0]?.paragraphs.flat() ?? [] }))
  return Object.fromEntries(
    named.flatMap(({ source, sentence }) => {
      const piece = drawn[source - 1]?.pieces.findLast(({ number }) => number <= sentence)
      return piece ? [[evidenceKey(source, sentence), sentenceAnchor(source, piece.number)]] : []
    }),
  )
}

/** The first of the sentences, in text order, that ends after a place; a binary search. */
function firstAfter(sentences: SourceSentence[], place: number): SourceSentence | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return sentences[low]
}
