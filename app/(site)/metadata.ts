import type { Metadata } from 'next'
import { publicUrl } from '@/lib/env'
import { cardSize } from './cards/card-size'
import { site } from './reads'

type Page = {
  /** Without the site's name; null on the front page. */
  title: string | null
  description: string
  path: string
  /** Whether it has its own feeds under its path. */
  hasFeeds?: boolean
  aiDisclosure?: string
  article?: { publishedTime: string; modifiedTime: string; section?: string }
  /** Of a story: the number of its version, so that other sites fetch the card of a new one. */
  version?: number
}

/** What every public page tells machines about itself; addresses are absolute. */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { siteName } = await site()
  const url = `${publicUrl()}${page.path}`
  const title = page.title === null ? siteName : `${page.title} · ${siteName}`
  const shared = {
    url,
    siteName,
    title: page.title ?? siteName,
    description: page.description,
    images: [{ ...cardSize, url: cardOf(page), alt: title }],
  }
  const feeds = page.hasFeeds ? { folder: url, title } : { folder: publicUrl(), title: siteName }
  return {
    title: { absolute: title },
    description: page.description,
    alternates: { canonical: url, types: feedLinks(feeds) },
    openGraph: page.article
      ? { ...shared, type: 'article', ...page.article }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image' },
    other: page.aiDisclosure ? { 'ai-disclosure': page.aiDisclosure } : undefined,
  }
}

const cardOf = ({ path, version }: Page) =>
  version === undefined ? `${publicUrl()}/card.png` : `${publicUrl()}${path}/card.png?v=${version}`

const feedLinks = ({ folder, title }: { folder: string; title: string }) => ({
  'application/rss+xml': [{ url: `${folder}/feed.xml`, title }],
  'application/atom+xml': [{ url: `${folder}/atom.xml`, title }],
  'application/feed+json': [{ url: `${folder}/feed.json`, title }],
})
