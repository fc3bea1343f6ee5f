import type { ReadText, SourceText } from '@/components/desk/source-text'
import { isOwnLanguage, languageName, newsroomLanguage } from '@/domain/gates/not-checked'
import { scanSource } from '@/domain/gates/scan-source'
import { type SourceView, sourceKindNames } from '@/domain/sources/source'
import { sayRemoved, sayTranslation } from '@/domain/words/sources'
import { type Sentence, splitSentences } from '@/lib/text/sentences'

/** Sources for their pane, sentence by sentence. Sentences are counted as for a model's evidence. */
export const sourceTexts = (sources: SourceView[]): SourceText[] =>
  sources.map(({ snapshot, translation, ...source }, at) => ({
    id: source.id,
    number: at + 1,
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    kind: sourceKindNames[source.kind],
    lead: source.lead,
    aboutWarnings: scanSource([source.title, source.lead, source.publisher, source.author].join('\n')),
    readAt: snapshot?.readAt ?? null,
    origin: snapshot?.origin ?? null,
    language: snapshot?.language ? languageName(snapshot.language) : '',
    original: snapshot && readText(snapshot),
    translation: translation && {
      ...readText(translation),
      label: sayTranslation(translation),
      madeAt: translation.readAt,
      byModel: translation.byModel,
    },
    foreign: snapshot !== null && !isOwnLanguage(snapshot.language, newsroomLanguage),
  }))

const readText = (reading: NonNullable<SourceView['snapshot' | 'translation']>): ReadText => ({
  snapshotId: reading.id,
  lang: reading.language,
  paragraphs: paragraphsOf(reading.text),
  removed: sayRemoved(reading.removed),
})

/** The most pieces a page draws at once; a text with more sentences than that is shown in runs. */
const mostPieces = 3_000

function paragraphsOf(text: string): ReadText['paragraphs'] {
  const paragraphs: ReadText['paragraphs'] = []
  let end = 0
  const sentences = splitSentences(text)
  if (sentences.length > mostPieces) return [inRuns(text, sentences)]
  for (const [at, sentence] of sentences.entries()) {
    const numbered = { number: at + 1, ...sentence }
    const last = paragraphs.at(-1)
    if (last && !text.slice(end, sentence.start).includes('\n\n')) last.push(numbered)
    else paragraphs.push([numbered])
    end = sentence.end
  }
  return paragraphs
}

function inRuns(text: string, sentences: Sentence[]): ReadText['paragraphs'][number] {
  const size = Math.ceil(sentences.length / mostPieces)
  return sentences.flatMap((first, at) => {
    if (at % size > 0) return []
    const { end } = sentences[Math.min(at + size, sentences.length) - 1] ?? first
    return [{ number: at + 1, start: first.start, end, text: text.slice(first.start, end) }]
  })
}
