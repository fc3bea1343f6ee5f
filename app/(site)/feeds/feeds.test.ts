import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { DOMParser } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { NotedStory } from '@/domain/stories/list-noted-stories'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { atom } from './atom'
import type { Feed } from './feed'
import { lensItem, storyItem } from './feed-item'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

const origin = 'https://news.example'
const publicId = '3f0c5a52-6e0a-5f43-9f53-0d9f6f8f2b11'
const aStory = (over: Parameters<typeof aContent>[0] = {}, noted: Partial<NotedStory> = {}): NotedStory => ({
  slug: 'ferry',
  publicId,
  story: aContent(over),
  number: 3,
  firstPublishedAt: new Date('2026-11-20T10:00:00Z'),
  publishedAt: new Date('2026-11-22T12:00:00Z'),
  heldAt: null,
  notes: [],
  ...noted,
})
const feedOf = (story: NotedStory): Feed => ({
  title: 'Briefs & lenses',
  description: 'News <briefs>',
  siteName: 'Lensroom',
  home: `${origin}/`,
  folder: origin,
  items: [storyItem(story, origin)],
})
const controls = [
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => !'\t\n\r'.includes(sign),
  ),
  '\ud800',
  '\ufffe',
]
const shown = 'A <b>, <content>, </entry> & ]]> "quoted" \'so\' &amp; end'
const hostile = `A <b>, <content>, </entry> & ]]> "quoted" 'so'${controls.join('')} &amp; end`

describe('whatever a newsroom types', () => {
  const story = aStory({
    headline: hostile,
    summary: hostile,
    topics: [{ slug: 'x', name: hostile }],
    sources: aContent().sources.map((source) => ({ ...source, publisher: hostile, title: hostile })),
  })
  const feed = { ...feedOf(story), title: hostile, description: hostile, siteName: hostile }

  test.each([rss, atom])('$file is well formed and says the headline as it is', ({ write }) => {
    const xml = write(feed)
    expect(controls.filter((sign) => xml.includes(sign))).toEqual([])
    expect(xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toMatch(/&(?!(\w+|#39);)|]]>/)
    const document = new DOMParser().parseFromString(xml, 'text/xml')
    expect(document.querySelectorAll('item, entry')).toHaveLength(1)
    const title = document.querySelector('item > title, entry > title')
    expect(title?.textContent?.replace(/\s+/g, ' ').trim()).toBe(shown)
  })

  test('no text becomes markup of an item', () => {
    const html = feed.items[0]?.html ?? ''
    const { document } = { document: new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html') }
    expect(new Set([...document.querySelectorAll('div *')].map((element) => element.tagName))).toEqual(
      new Set(['P', 'A']),
    )
  })
})

describe('every format tells the same of a story', () => {
  const feed = feedOf(
    aStory(
      {},
      {
        notes: [
          {
            kind: 'correction',
            number: 1,
            note: 'The fare was wrong.',
            at: new Date('2026-11-21T08:00:00Z'),
          },
          { kind: 'update', number: 3, note: 'A reply was added.', at: new Date('2026-11-22T12:00:00Z') },
        ],
      },
    ),
  )
  const told = [
    'The ferry company raises its fares in March.',
    'Correction 1, 21 November 2026:</strong> The fare was wrong.',
    'Update, 22 November 2026:</strong> A reply was added.',
    'AI-written, reviewed by an editor, 20 November 2026.',
    'Source: <a href="https://quay-courier.example/ferry">The Quay Courier</a>.',
  ]

  test('RSS', () => {
    const read = parseRssFeed(rss.write(feed))
    expect(read).toMatchObject({
      title: 'Briefs & lenses',
      link: `${origin}/`,
      atom: { links: [{ href: `${origin}/feed.xml`, rel: 'self' }] },
    })
    expect(read.items?.[0]).toMatchObject({
      title: 'Harbour ferry fares go up in spring',
      link: `${origin}/stories/ferry`,
      guid: { value: `urn:uuid:${publicId}`, isPermaLink: false },
      pubDate: 'Fri, 20 Nov 2026 10:00:00 GMT',
      atom: {
        updated: '2026-11-22T12:00:00.000Z',
        links: [{ href: 'https://quay-courier.example/ferry', rel: 'via' }],
      },
      categories: [{ name: 'Transport' }],
    })
    for (const words of told) expect(read.items?.[0]?.description).toContain(words)
  })

  test('Atom', () => {
    const read = parseAtomFeed(atom.write(feed))
    expect(read).toMatchObject({
      id: `${origin}/atom.xml`,
      title: 'Briefs & lenses',
      subtitle: 'News <briefs>',
      updated: '2026-11-22T12:00:00.000Z',
      authors: [{ name: 'Lensroom' }],
    })
    expect(read.entries?.[0]).toMatchObject({
      id: `urn:uuid:${publicId}`,
      title: 'Harbour ferry fares go up in spring',
      published: '2026-11-20T10:00:00.000Z',
      updated: '2026-11-22T12:00:00.000Z',
      links: [
        { href: `${origin}/stories/ferry`, rel: 'alternate' },
        { href: 'https://quay-courier.example/ferry', rel: 'via' },
      ],
    })
    for (const words of told) expect(read.entries?.[0]?.content).toContain(words)
  })

  test('JSON Feed', () => {
    const written = jsonFeed.write(feed)
    expect(JSON.parse(written)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' })
    const read = parseJsonFeed(written)
    expect(read).toMatchObject({ home_page_url: `${origin}/`, feed_url: `${origin}/feed.json` })
    expect(read.items?.[0]).toMatchObject({
      id: `urn:uuid:${publicId}`,
      url: `${origin}/stories/ferry`,
      external_url: 'https://quay-courier.example/ferry',
      date_published: '2026-11-20T10:00:00.000Z',
      date_modified: '2026-11-22T12:00:00.000Z',
    })
    for (const words of told) expect(read.items?.[0]?.content_html).toContain(words)
  })

  test('a feed without a story is still a feed', () => {
    const empty = { ...feed, items: [] }
    expect(parseRssFeed(rss.write(empty)).title).toBe('Briefs & lenses')
    expect(parseAtomFeed(atom.write(empty)).id).toBe(`${origin}/atom.xml`)
    expect(JSON.parse(jsonFeed.write(empty)).items).toEqual([])
  })
})

test('a story keeps its id when its headline and address change', () => {
  const before = storyItem(aStory(), origin)
  const after = storyItem(aStory({ headline: 'Another headline' }, { slug: 'another' }), origin)
  expect(after.id).toBe(before.id)
  expect(after.url).not.toBe(before.url)
})

test('a lens feed carries what the lens says, its inferences marked, its disclaimer and its status line', () => {
  const lens = shownLens({
    key: 'adversary',
    name: 'Adversary View',
    body: 'A rival would call it weak. It may spread.\n\nSecond <part>.',
    inferences: ['It may spread.'],
    disclaimer: 'Not fact, and not the view of this site.',
  })
  const story = aStory({ lenses: [shownLens(), lens] })
  const item = lensItem(story, lens, origin)
  expect(item.html).toContain(
    '<p>A rival would call it weak. <em>It may spread.</em></p><p>Second &lt;part&gt;.</p>',
  )
  expect(item.html).toContain('Sentences in italics are inference, not reporting.')
  expect(item.html).toContain('<p>Not fact, and not the view of this site.</p>')
  expect(item.html).toContain('Adversary View: AI-written, reviewed by an editor, 20 November 2026.')
  expect(item.html).not.toContain('The ferry company raises its fares')
  expect(item.url).toBe(`${origin}/stories/ferry#lens-adversary`)
  expect(item.id).not.toBe(storyItem(story, origin).id)
  expect(item.id).toBe(lensItem(aStory({ headline: 'Other' }, { slug: 'other' }), lens, origin).id)
})

test('a source whose address is not one of the web is named, not linked', () => {
  const [source] = aContent().sources
  if (!source) throw new Error('no source')
  const item = storyItem(aStory({ sources: [{ ...source, url: 'javascript:alert(1)' }] }), origin)
  expect(item.source).toBeNull()
  expect(item.html).toContain('Source: The Quay Courier.')
  expect(item.html).not.toContain('javascript')
})
