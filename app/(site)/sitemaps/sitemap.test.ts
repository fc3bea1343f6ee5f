import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { newsSitemap } from './news-sitemap'
import { type Place, sitemap, sitemapFile } from './sitemap-files'

const origin = 'https://news.example'
const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const places = (count: number): Place[] =>
  Array.from({ length: count }, (_, n) => ({ url: `${origin}/stories/s${n + 1}`, changed: day(n + 1) }))
const texts = (xml: string | null, selector: string) =>
  [...new DOMParser().parseFromString(xml ?? '', 'text/xml').querySelectorAll(selector)].map(
    (element) => element.textContent,
  )

test('as many addresses as one file may hold go in one file', () => {
  const xml = sitemap(places(3), origin, 3)
  expect(texts(xml, 'url > loc')).toEqual(places(3).map(({ url }) => url))
  expect(texts(xml, 'url > lastmod')[0]).toBe('2026-11-01T00:00:00.000Z')
  expect(sitemapFile(places(3), 1, 3)).toBeNull()
})

test('more are spread over files that an index names, each address once', () => {
  const index = sitemap(places(7), origin, 3)
  expect(texts(index, 'sitemap > loc')).toEqual([1, 2, 3].map((n) => `${origin}/sitemaps/${n}.xml`))
  expect(texts(index, 'sitemap > lastmod')[0]).toBe('2026-11-03T00:00:00.000Z')
  const all = [1, 2, 3].flatMap((n) => texts(sitemapFile(places(7), n, 3), 'url > loc'))
  expect(all).toEqual(places(7).map(({ url }) => url))
  expect(sitemapFile(places(7), 4, 3)).toBeNull()
})

test('fifty thousand and one addresses are two files', () => {
  const many = places(50_001).map(({ url }) => ({ url }))
  expect(texts(sitemap(many, origin), 'sitemap > loc')).toHaveLength(2)
  expect(sitemapFile(many, 2)?.match(/<url>/g)).toHaveLength(1)
})

test('an address with signs of XML is spelled so that it can be read', () => {
  const xml = sitemap([{ url: `${origin}/topics/a&b'c <d>` }], origin)
  expect(xml).toContain(`<loc>${origin}/topics/a&amp;b&#39;c%20%3Cd%3E</loc>`)
})

test('the news sitemap says who publishes, when, in what language and under which headline', () => {
  const xml = newsSitemap({ siteName: 'Quay & Co', origin }, [
    { slug: 'ferry', headline: 'A <b> & ]]>\u0007 end', language: '', firstPublishedAt: day(20) },
  ])
  expect(xml).toContain('<news:title>A &lt;b&gt; &amp; ]]&gt; end</news:title>')
  expect(xml).toContain('<news:name>Quay &amp; Co</news:name><news:language>en</news:language>')
  expect(xml).toContain('<news:publication_date>2026-11-20T00:00:00.000Z</news:publication_date>')
  expect(texts(xml, 'url > loc')).toEqual([`${origin}/stories/ferry`])
})
