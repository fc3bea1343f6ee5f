import type { Metadata } from 'next'
import { publicUrl } from '@/lib/env'
import { site } from './reads'

type Page = {
  /** Without the site's name; null on the front page. */
  title: string | null
  description: string
  path: string
  aiDisclosure?: string
  article?: { publishedTime: string; modifiedTime: string; section?: string }
}

/** What every public page tells machines about itself; addresses are absolute. */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { siteName } = await site()
  const url = `${publicUrl()}${page.path}`
  const title = page.title === null ? siteName : `${page.title} · ${siteName}`
  const shared = { url, siteName, title: page.title ?? siteName, description: page.description }
  return {
    title: { absolute: title },
    description: page.description,
    alternates: {
      canonical: url,
      types: { 'application/rss+xml': [{ url: `${publicUrl()}/feed.xml`, title: siteName }] },
    },
    openGraph: page.article
      ? { ...shared, type: 'article', ...page.article }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary' },
    other: page.aiDisclosure ? { 'ai-disclosure': page.aiDisclosure } : undefined,
  }
}
