import type { SourceText } from '@/components/desk/source-text'
import { type SourceView, sourceKindNames } from '@/domain/sources/source'
import { splitSentences } from '@/lib/text/sentences'

/** Sources for their pane, sentence by sentence. Sentences are counted as for a model's evidence. */
export const sourceTexts = (sources: SourceView[]): SourceText[] =>
  sources.map((source, at) => ({
    id: source.id,
    number: at + 1,
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    kind: sourceKindNames[source.kind],
    lead: source.lead,
    readAt: source.snapshot?.readAt ?? null,
    origin: source.snapshot?.origin ?? null,
    language: source.snapshot?.language ?? '',
    snapshotId: source.snapshot?.id ?? null,
    paragraphs: paragraphsOf(source.snapshot?.text ?? ''),
  }))

function paragraphsOf(text: string): SourceText['paragraphs'] {
  const paragraphs: SourceText['paragraphs'] = []
  let end = 0
  for (const [at, sentence] of splitSentences(text).entries()) {
    const numbered = { number: at + 1, ...sentence }
    const last = paragraphs.at(-1)
    if (last && !text.slice(end, sentence.start).includes('\n\n')) last.push(numbered)
    else paragraphs.push([numbered])
    end = sentence.end
  }
  return paragraphs
}
