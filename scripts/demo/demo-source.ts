import type { NewSource } from '@/domain/sources/schema'
import type { DatedBrief } from './content/briefs'
import { sourceText } from './recorded-answers'

/** The source of a brief as somebody would have pasted it. */
export function sourceOf({ source, sourcePublishedAt }: DatedBrief): NewSource {
  const { kind, publisher, title, author, url, lead } = source
  return {
    kind,
    publisher,
    title,
    author,
    url,
    lead,
    publishedAt: sourcePublishedAt.toISOString(),
    text: sourceText(source),
    language: 'en',
    origin: 'pasted',
    removed: null,
  }
}
