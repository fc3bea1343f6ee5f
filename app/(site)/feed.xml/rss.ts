import { generateRssFeed } from 'feedsmith'
import { disclosureOf } from '@/domain/stories/disclosure'
import type { StoryRow } from '@/domain/stories/story'

type Site = { siteName: string; tagline: string; origin: string }

/** The newest stories as RSS 2.0. What a reader is told about AI stands in each item, as on the page. */
export function rssOf({ siteName, tagline, origin }: Site, stories: StoryRow[]): string {
  const xml = generateRssFeed({
    title: siteName,
    link: `${origin}/`,
    description: tagline || siteName,
    language: 'en',
    lastBuildDate: newest(stories),
    docs: 'https://www.rssboard.org/rss-specification',
    atom: { links: [{ href: `${origin}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
    items: stories.map(({ slug, publicId, story, firstPublishedAt }) => ({
      title: story.headline,
      link: `${origin}/stories/${slug}`,
      guid: { value: `urn:uuid:${publicId}`, isPermaLink: false },
      pubDate: firstPublishedAt,
      description: descriptionOf(story),
      categories: story.topics.map((topic) => ({ name: topic.name })),
    })),
  })
  return xml.replace(notXml, '')
}

/** What no XML document may hold, escaped or not: control characters and halves of a pair. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function descriptionOf(story: StoryRow['story']): string {
  const { line, notes } = disclosureOf(story.front)
  const [main] = story.sources
  const told = [line, ...notes, main?.publisher && `Source: ${main.publisher}`].filter(Boolean).join('. ')
  return `<p>${asHtml(story.summary)}</p><p>${asHtml(told)}.</p>`
}

/** Descriptions of RSS are read as HTML. */
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const newest = (stories: StoryRow[]) =>
  stories.map((story) => story.publishedAt).sort((a, b) => b.getTime() - a.getTime())[0]
