import type { Json } from 'feedsmith/types'
import type { Feed, FeedFormat } from './feed'

/** JSON Feed 1.1. The original report is `external_url`. */
export const jsonFeed: FeedFormat = {
  file: 'feed.json',
  type: 'application/feed+json',
  write: (feed) => `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...contents(feed) })}\n`,
}

const contents = (feed: Feed): Json.Feed<string> => ({
  title: feed.title,
  home_page_url: feed.home,
  feed_url: `${feed.folder}/feed.json`,
  description: feed.description || undefined,
  language: 'en',
  authors: [{ name: feed.siteName }],
  items: feed.items.map((item) => ({
    id: item.id,
    url: item.url,
    external_url: item.source?.url,
    title: item.title,
    content_html: item.html,
    date_published: item.published.toISOString(),
    date_modified: item.updated.toISOString(),
    tags: item.topics,
    language: item.language || undefined,
  })),
})
