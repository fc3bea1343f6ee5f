import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { storyJson } from '@/app/api/v1/stories/story-json'
import { LeadStory } from '@/components/site/lead-story'
import { RecordStory } from '@/components/site/record-story'
import { StoryArticle } from '@/components/site/story-article'
import { storyJsonLd } from '@/components/site/story-json-ld'
import { StoryList } from '@/components/site/story-list'
import { VersionText } from '@/components/site/version-text'
import { takeOut } from '@/domain/stories/take-out'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { someRecords } from '@/domain/stories/testing/record'
import { storyItem } from './feeds/feed-item'
import { ninjsOf } from './stories/[slug]/ninjs.json/ninjs'

const secret = 'CANARY'
const notice = 'Removed for legal reasons, 24 November 2026.'
const at = new Date('2026-11-20T10:00:00Z')
const support = { status: 'supported' as const, byEditor: false, excerpt: `${secret} excerpt`, source: 0 }
const whole = aContent({
  summary: `${secret} summary`,
  whyItMatters: `${secret} why`,
  quickTakes: [
    { label: 'Money Angle', text: `${secret} take` },
    { label: 'Market Impact', text: null },
  ],
  lenses: [
    shownLens({
      body: `${secret} lens.`,
      inferences: [`${secret} lens.`],
      support: [{ ...support, text: `${secret} lens.` }],
    }),
    shownLens({ key: 'adversary', name: 'Adversary View' }),
  ],
})
const content = ['summary', 'whyItMatters', 'take:Money Angle', 'lens:household'].reduce(
  (before, place) => takeOut(before, place, '2026-11-24T09:00:00.000Z')?.content ?? whole,
  whole,
)

const story = { slug: 'ferry', number: 1, kind: 'first' as const, content, notes: [] }
const times = { firstPublishedAt: at, publishedAt: at, heldAt: null }
const row = { slug: 'ferry', publicId: 'c8a6f0b2-7d0e-4a55-9a51-5f0b8c1d2e34', story: content, ...times }
const site = { siteName: 'Lensroom', origin: 'https://news.example', contact: 'desk@news.example' }
const adviceLine = ''
const [signed = null] = someRecords(1, whole).records
const record = { slug: 'ferry', number: 1, current: 1, publishedAt: at, corrections: [], content }

const said = {
  'the story page': renderToStaticMarkup(
    createElement(StoryArticle, {
      content,
      site: { ...site, adviceLine },
      publication: { ...story, ...times },
    }),
  ),
  'the page of a version': renderToStaticMarkup(
    createElement(VersionText, { content, number: 1, siteName: 'Lensroom' }),
  ),
  'the page of the record': renderToStaticMarkup(createElement(RecordStory, { ...record, signed })),
  'a record from before signatures': renderToStaticMarkup(
    createElement(RecordStory, { ...record, signed: null }),
  ),
  'the opening story': renderToStaticMarkup(createElement(LeadStory, { row })),
  'a list of stories': renderToStaticMarkup(createElement(StoryList, { stories: [row] })),
  'a feed': JSON.stringify(storyItem({ ...row, number: 1, notes: [] }, site.origin)),
  ninjs: JSON.stringify(ninjsOf({ ...story, ...times }, site)),
  'the API': JSON.stringify(storyJson({ ...row, number: 1, notes: [] }, site.origin)),
}

describe('a text that was removed for legal reasons', () => {
  test.each(Object.entries(said))('is not in %s, which says so in its place', (_, text) => {
    expect(text).not.toContain(secret)
    expect(text).toContain(notice)
  })

  test('is not in what search engines read', () => {
    const told = storyJsonLd({ ...story, ...times }, site)
    expect(JSON.stringify(told)).not.toContain(secret)
    expect(told.description).toBeUndefined()
    expect(told.hasPart.map(({ headline }) => headline)).toEqual(['Adversary View'])
  })

  test('leaves the heading of its lens, which says that people made what is there now', () => {
    const lens = /<section class="lens" id="lens-household".*?<\/section>/s.exec(said['the story page'])?.[0]
    expect(lens).toContain('ai-disclosure="human-only"')
    expect(lens).toContain('Household Impact</h3>')
    expect(lens).toContain(`<p>${notice}</p>`)
    expect(lens).not.toContain('AI-written')
  })

  test('is listed for programs with its place and its time', () => {
    expect(storyJson({ ...row, number: 1, notes: [] }, site.origin)).toMatchObject({
      summary: notice,
      removals: ['summary', 'whyItMatters', 'Money Angle', 'household'].map((place) => ({
        place,
        at: '2026-11-24T09:00:00.000Z',
      })),
      lenses: [
        {
          key: 'household',
          state: 'removed',
          text: null,
          inferences: [],
          disclosure: {
            line: notice.slice(0, -1),
            aiDisclosure: 'human-only',
            digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
          },
        },
        { key: 'adversary', state: 'shown' },
      ],
    })
  })

  test('keeps its hash on the page of the record, as it was signed', () => {
    const hashes = signed?.record.texts.map(({ textHash }) => textHash) ?? []
    expect(hashes).toHaveLength(3)
    for (const hash of hashes) expect(said['the page of the record']).toContain(hash)
  })
})
