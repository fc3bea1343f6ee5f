import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Story } from '@/domain/stories/story'
import { aContent, modelProvenance, shownLens } from '@/domain/stories/testing/content'
import { ninjsOf } from './ninjs'

const at = new Date('2026-11-20T10:00:00Z')
const story: Story = {
  slug: 'ferry',
  number: 2,
  kind: 'correction',
  content: aContent({
    lenses: [
      shownLens({ disclaimer: 'Not fact.', record: { ...modelProvenance, changedShare: 0.5 } }),
      shownLens({
        key: 'adversary',
        state: 'omitted',
        body: 'Canary of a lens that was left out',
        record: null,
      }),
      shownLens({ key: 'institutional', state: 'pulled', body: 'Canary of a pulled lens', record: null }),
    ],
  }),
  firstPublishedAt: at,
  publishedAt: at,
  heldAt: null,
  notes: [{ kind: 'correction', number: 1, note: 'The month was wrong.', at }],
}
const item = ninjsOf(story, { siteName: 'Lensroom', origin: 'https://news.example' })

// The fields that are used here, as the schema of ninjs 3.1 has them: it allows no others.
const when = z.iso.datetime()
const word = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string() })
const counted = word.extend({ charCount: z.number().int(), wordCount: z.number().int() })
const sourceType = z.strictObject({ name: z.string(), uri: z.url() })
const newsItem = {
  uri: z.url(),
  type: z.enum([
    'text',
    'audio',
    'video',
    'picture',
    'graphic',
    'composite',
    'component',
    'event',
    'planning',
  ]),
  language: z.string(),
  copyrightHolder: z.string(),
  headlines: z.array(word),
  descriptions: z.array(word),
  bodies: z.array(counted),
  digitalSourceType: sourceType,
}
const ninjs = z.strictObject({
  ...newsItem,
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.string(), schema: z.url() }),
  representationType: z.enum(['full', 'partial']),
  version: z.string(),
  firstCreated: when,
  versionCreated: when,
  contentCreated: when,
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  slugline: z.string(),
  by: z.string(),
  subjects: z.array(z.strictObject({ name: z.string(), uri: z.url() })),
  infoSources: z.array(z.strictObject({ name: z.string(), role: z.string(), uri: z.url().optional() })),
  trustIndicators: z.array(z.strictObject({ title: z.string(), href: z.url() })),
  renditions: z.array(z.strictObject({ name: z.string(), href: z.url(), contentType: z.string() })),
  associations: z.array(z.strictObject({ ...newsItem, name: z.string(), rel: z.string() })),
})

test('a story has only fields that the standard knows, in its types', () => {
  expect(() => ninjs.parse(JSON.parse(JSON.stringify(item)))).not.toThrow()
})

test('every part says how it was made, and the item whom it rests on and what was corrected', () => {
  expect(item.digitalSourceType.name).toBe('trainedAlgorithmicMedia')
  expect(item.associations).toMatchObject([
    {
      uri: 'https://news.example/stories/ferry#lens-household',
      digitalSourceType: {
        uri: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
      },
    },
  ])
  expect(item.infoSources).toEqual([
    { name: 'The Quay Courier', role: 'origin', uri: 'https://quay-courier.example/ferry' },
  ])
  expect(item.descriptions).toContainEqual(expect.objectContaining({ value: '1: The month was wrong.' }))
})

test('nothing of a lens that is not shown is in it', () => {
  expect(JSON.stringify(item)).not.toContain('Canary')
})

test('a source without a web address is named without one', () => {
  const [source] = aContent().sources
  if (!source) throw new Error('the sample has a source')
  const content = aContent({ sources: [{ ...source, url: 'javascript:alert(1)' }] })
  expect(
    JSON.stringify(ninjsOf({ ...story, content }, { siteName: 'S', origin: 'https://s.example' })),
  ).not.toContain('javascript')
})
