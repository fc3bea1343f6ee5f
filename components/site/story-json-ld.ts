import { disclosureOf, lensDisclosure } from '@/domain/stories/disclosure'
import type { Story, StoryLens, StorySource } from '@/domain/stories/story'
import { webAddress } from './source-line'

type Site = { siteName: string; origin: string }

/** The story as schema.org describes one: what it is based on, how each part was made, what was corrected. */
export function storyJsonLd(story: Story, { siteName, origin }: Site) {
  const { content, firstPublishedAt, publishedAt } = story
  const url = `${origin}/stories/${story.slug}`
  const policies = {
    publishingPrinciples: `${origin}/disclosure`,
    correctionsPolicy: `${origin}/disclosure#corrections`,
  }
  const publisher = {
    '@type': 'NewsMediaOrganization' as const,
    name: siteName,
    url: `${origin}/`,
    ...policies,
  }
  return {
    '@context': 'https://schema.org' as const,
    '@type': 'NewsArticle' as const,
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: content.headline,
    description: content.summary || undefined,
    inLanguage: content.language || undefined,
    datePublished: firstPublishedAt.toISOString(),
    dateModified: publishedAt.toISOString(),
    version: story.number,
    author: publisher,
    publisher,
    editor: { '@type': 'Person' as const, name: content.responsible },
    about: content.topics.map((topic) => ({ '@type': 'Thing' as const, name: topic.name })),
    isBasedOn: content.sources.map(basis),
    ...policies,
    correction: story.notes
      .filter((note) => note.kind === 'correction')
      .map(({ number, note, at }) => ({
        '@type': 'CorrectionComment' as const,
        url: `${url}#correction-${number}`,
        text: note,
        datePublished: at.toISOString(),
      })),
    digitalSourceType: sourceType(disclosureOf(content.front).digitalSourceType),
    hasPart: content.lenses.filter((lens) => lens.state === 'shown').map((lens) => part(lens, url)),
  }
}

const part = (lens: StoryLens, url: string) => ({
  '@type': 'AnalysisNewsArticle' as const,
  '@id': `${url}#lens-${lens.key}`,
  url: `${url}#lens-${lens.key}`,
  headline: lens.name,
  description: lens.frame,
  articleBody: lens.body,
  digitalSourceType: sourceType(lensDisclosure(lens).digitalSourceType),
})

const basis = (source: StorySource) => ({
  '@type': source.kind === 'article' ? ('NewsArticle' as const) : ('CreativeWork' as const),
  name: source.title || undefined,
  url: webAddress(source.url)?.href,
  publisher: source.publisher ? { '@type': 'Organization' as const, name: source.publisher } : undefined,
  author: source.author ? { '@type': 'Person' as const, name: source.author } : undefined,
  datePublished: source.publishedAt ?? undefined,
  inLanguage: source.language || undefined,
})

const sourceType = (code: string) => `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`
