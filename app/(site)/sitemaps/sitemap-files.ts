import { addressesInFile } from '@/domain/stories/list-addresses'
import { markupText } from '@/lib/text/xml'

export type Place = { url: string; changed?: Date }

/** `/sitemap.xml`: the addresses themselves, or the list of files that hold them when one is not enough. */
export function sitemap(places: Place[], origin: string, most = addressesInFile): string {
  const files = Math.ceil(places.length / most)
  if (files <= 1) return urlset(places)
  const entries = Array.from({ length: files }, (_, index) => {
    const changed = newest(places.slice(index * most, (index + 1) * most))
    return `<sitemap>${located({ url: `${origin}/sitemaps/${index + 1}.xml`, changed })}</sitemap>`
  })
  return document('sitemapindex', entries)
}

/** One of the files, counted from 1; null when there is none of that number. */
export function sitemapFile(places: Place[], number: number, most = addressesInFile): string | null {
  if (places.length <= most) return null
  const part = places.slice((number - 1) * most, number * most)
  return part.length > 0 ? urlset(part) : null
}

const urlset = (places: Place[]) =>
  document(
    'urlset',
    places.map((place) => `<url>${located(place)}</url>`),
  )

const document = (root: string, entries: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</${root}>
`

const located = ({ url, changed }: Place) =>
  `<loc>${markupText(new URL(url).href)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}`

function newest(places: Place[]): Date | undefined {
  const times = places.flatMap(({ changed }) => (changed ? [changed.getTime()] : []))
  return times.length > 0 ? new Date(times.reduce((a, b) => Math.max(a, b))) : undefined
}
