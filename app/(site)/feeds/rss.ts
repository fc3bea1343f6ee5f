import { generateRssFeed } from 'feedsmith'
import { withoutNonXml } from '@/lib/text/xml'
import { type FeedFormat, lastChange } from './feed'

/** RSS 2.0. An item keeps its date and its id; `atom:updated` says when it changed. */
export const rss: FeedFormat = {
  file: 'feed.xml',
  type: 'application/rss+xml',
  write: (feed) =>
    withoutNonXml(
      generateRssFeed({
        title: feed.title,
        link: feed.home,
        description: feed.description || feed.title,
        language: 'en',
        lastBuildDate: feed.items.length > 0 ? lastChange(feed) : undefined,
        docs: 'https://www.rssboard.org/rss-specification',
        atom: { links: [{ href: `${feed.folder}/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
        items: feed.items.map((item) => ({
          title: item.title,
          link: item.url,
          guid: { value: item.id, isPermaLink: false },
          pubDate: item.published,
          description: item.html,
          categories: item.topics.map((name) => ({ name })),
          atom: {
            updated: item.updated,
            links: item.source ? [{ href: item.source.url, rel: 'via', title: item.source.title }] : [],
          },
        })),
      }),
    ),
}
