import type { NewsPlace } from '@/domain/stories/list-addresses'
import { markupText } from '@/lib/text/xml'

type Publication = { siteName: string; origin: string }

/** A news sitemap: the publication, the language, the time and the headline of each new story. */
export function newsSitemap({ siteName, origin }: Publication, stories: NewsPlace[]): string {
  const entries = stories.map(
    ({ slug, headline, language, firstPublishedAt }) => `<url>
<loc>${markupText(new URL(`/stories/${slug}`, origin).href)}</loc>
<news:news>
<news:publication><news:name>${markupText(siteName)}</news:name><news:language>${markupText(language || 'en')}</news:language></news:publication>
<news:publication_date>${firstPublishedAt.toISOString()}</news:publication_date>
<news:title>${markupText(headline)}</news:title>
</news:news>
</url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.join('\n')}
</urlset>
`
}
