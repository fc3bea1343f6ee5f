import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { aContent } from '@/domain/stories/testing/content'
import { rssOf } from './rss'

const site = { siteName: 'Lensroom', tagline: 'Briefs & lenses', origin: 'https://news.example' }
const at = new Date('2026-11-20T10:00:00Z')
const item = (headline: string, summary = 'A summary.') => ({
  slug: 'ferry',
  publicId: '3f0c5a52-6e0a-5f43-9f53-0d9f6f8f2b11',
  story: aContent({ headline, summary }),
  firstPublishedAt: at,
  publishedAt: at,
})

test('a feed is well formed whatever the headline holds', () => {
  const hostile = `A <b> & ]]> "quoted"${controls.join('')} end`
  const xml = rssOf(site, [item(hostile, hostile)])
  expect(controls.filter((sign) => xml.includes(sign))).toEqual([])
  expect(xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toMatch(/&(?!\w+;)|]]>/)
  const title = new DOMParser().parseFromString(xml, 'text/xml').querySelector('item title')
  expect(title?.textContent?.trim()).toBe('A <b> & ]]> "quoted" end')
})

test('an item keeps its id when its address changes, and says how it was made', () => {
  const xml = rssOf(site, [item('Ferry')])
  expect(xml).toContain('<guid isPermaLink="false">urn:uuid:3f0c5a52-6e0a-5f43-9f53-0d9f6f8f2b11</guid>')
  expect(xml).toContain('AI-written, reviewed by an editor, 20 November 2026')
  expect(xml).toContain('Source: The Quay Courier')
})

/** What XML 1.0 cannot hold: all but tab, line feed and carriage return. */
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => !'\t\n\r'.includes(sign),
)
