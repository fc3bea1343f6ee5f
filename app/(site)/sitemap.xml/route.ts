import { publicLensLibrary, storyAddresses, topicsWithStories } from '@/domain/stories/queries'
import { publicUrl } from '@/lib/env'

/** Else the build would freeze it. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [stories, topics, lenses] = await Promise.all([
    storyAddresses(),
    topicsWithStories(),
    publicLensLibrary(),
  ])
  const entries = [
    ...['/', '/topics', '/lenses', '/disclosure'].map((path) => entry(path)),
    ...topics.map(({ slug }) => entry(`/topics/${slug}`)),
    ...lenses.map(({ key }) => entry(`/lenses/${key}`)),
    ...stories.map(({ slug, publishedAt }) => entry(`/stories/${slug}`, publishedAt)),
  ]
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}

/** URL spelling leaves no sign in an address that XML would read as its own, but for the ampersand and the quote. */
function entry(path: string, changed?: Date): string {
  const address = new URL(path, publicUrl()).href.replaceAll('&', '&amp;').replaceAll("'", '&apos;')
  const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
  return `<url><loc>${address}</loc>${lastmod}</url>`
}
