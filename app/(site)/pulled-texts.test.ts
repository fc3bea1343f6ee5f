import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { storyJson } from '@/app/api/v1/stories/story-json'
import { RecordStory } from '@/components/site/record-story'
import { StoryArticle } from '@/components/site/story-article'
import { storyJsonLd } from '@/components/site/story-json-ld'
import { VersionChanges } from '@/components/site/version-changes'
import { VersionText } from '@/components/site/version-text'
import { compareVersions } from '@/domain/stories/compare-versions'
import { omitPulled, pulledLens } from '@/domain/stories/omit-pulled'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { someRecords } from '@/domain/stories/testing/record'
import { storyItem } from './feeds/feed-item'
import { ninjsOf } from './stories/[slug]/ninjs.json/ninjs'

const secret = 'CANARY'
const at = new Date('2026-11-20T10:00:00Z')
const support = { status: 'supported' as const, byEditor: false, excerpt: `${secret} excerpt`, source: 0 }
const lens = shownLens({
  body: `${secret} lens.`,
  inferences: [`${secret} lens.`],
  support: [{ ...support, text: `${secret} lens.` }],
})
const first = aContent({ lenses: [lens, shownLens({ key: 'adversary', name: 'Adversary View' })] })
const now = aContent({ lenses: [pulledLens(lens, '2026-11-24T09:00:00.000Z'), ...first.lenses.slice(1)] })
const today = omitPulled(first, [now.lenses])

const story = { slug: 'ferry', number: 2, kind: 'update' as const, notes: [] }
const times = { firstPublishedAt: at, publishedAt: at, heldAt: null }
const row = {
  slug: 'ferry',
  publicId: 'c8a6f0b2-7d0e-4a55-9a51-5f0b8c1d2e34',
  story: now,
  ...times,
  number: 2,
  notes: [],
}
const site = {
  siteName: 'Lensroom',
  origin: 'https://news.example',
  contact: 'desk@news.example',
  adviceLine: '',
}
const [signed = null] = someRecords(1, first).records
const drawn = <P extends object>(page: (props: P) => ReturnType<typeof createElement> | null, props: P) =>
  renderToStaticMarkup(createElement(page, props))

const said = {
  'the story page': drawn(StoryArticle, { content: now, site, publication: { ...story, ...times } }),
  'the page of an earlier version': drawn(VersionText, { content: today, number: 1, siteName: 'Lensroom' }),
  'a comparison': drawn(VersionChanges, { from: 1, to: 2, changes: compareVersions(today, now) }),
  'a comparison the other way': drawn(VersionChanges, {
    from: 1,
    to: 2,
    changes: compareVersions(now, today),
  }),
  'the record of an earlier version': drawn(RecordStory, {
    slug: 'ferry',
    number: 1,
    current: 2,
    publishedAt: at,
    corrections: [],
    content: today,
    signed,
  }),
  'a feed': JSON.stringify(storyItem(row, site.origin)),
  ninjs: JSON.stringify(ninjsOf({ ...story, content: now, ...times }, site)),
  'the API': JSON.stringify(storyJson(row, site.origin)),
  'what search engines read': JSON.stringify(storyJsonLd({ ...story, content: now, ...times }, site)),
}

describe('a pulled text', () => {
  test.each(Object.entries(said))('is not in %s', (_, text) => expect(text).not.toContain(secret))

  test('is marked as pulled, with the day, in its place', () => {
    for (const page of ['the story page', 'the page of an earlier version'] as const)
      expect(said[page].replace(/<[^>]*>/g, '')).toContain('Pulled for checking, 24 November 2026')
  })
})

describe('an earlier version', () => {
  const shown = (body: string) => [shownLens({ body })]
  const pulled = [pulledLens(lens, '2026-11-24T09:00:00.000Z')]
  const states = (later: Parameters<typeof omitPulled>[1]) =>
    omitPulled(first, later).lenses.map(({ state }) => state)

  test.each([
    ['is whole while nothing was pulled', [shown('Another text.')], 'shown'],
    ['hides a text that was pulled', [pulled], 'pulled'],
    ['hides it as well when the lens was left out since', [pulled, []], 'pulled'],
    ['hides it when the lens says something else since', [pulled, shown('Another text.')], 'pulled'],
    ['shows it when it was published again', [pulled, shown(lens.body)], 'shown'],
    ['hides it when it was pulled once more', [pulled, shown(lens.body), pulled], 'pulled'],
  ])('%s', (_, later, state) => expect(states(later)).toEqual([state, 'shown']))
})
