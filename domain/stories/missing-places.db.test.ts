import { beforeEach, expect, test } from 'vitest'
import { aLensRow, aStory, aTopicRow, nothingPublished } from '../testing/public-rows'
import { isPublicLens } from './find-lens'
import { sitemapFiles } from './list-addresses'
import { isMonthWithStories } from './list-months'
import { publicTopic } from './queries'
import { readShape } from './read-shape'
import { aContent, shownLens } from './testing/content'

beforeEach(nothingPublished)

const march = new Date('2026-03-31T23:59:00Z')
const aMarchStory = (slug: string, over = {}) =>
  aStory({ slug, versions: [{ content: aContent() }], firstPublishedAt: march, ...over })

test('a month has stories when one that readers can find was first published in it, in UTC', async () => {
  await aMarchStory('ferry')
  await aMarchStory('gone', { firstPublishedAt: new Date('2026-02-01T00:00:00Z'), withdrawn: 'Taken back.' })
  const asked = ['2026-03', '2026-04', '2026-02', '2026-3', '2026-13', 'x', '']
  expect(await Promise.all(asked.map(isMonthWithStories))).toEqual([true, ...Array(6).fill(false)])
})

test('sitemap files are counted without reading a story, and never fewer than there are', async () => {
  expect(await sitemapFiles()).toBe(0)
  for (let n = 0; n < 30; n++) await aMarchStory(`story-${n}`)
  expect(await sitemapFiles()).toBe(0)
  const files = await sitemapFiles(10)
  expect(files).toBeGreaterThanOrEqual(4)
  expect(files).toBeLessThanOrEqual(7)
})

test('a topic is public while it has a story, and a lens while it is active or shown', async () => {
  await aTopicRow('transport', 'Transport')
  await aTopicRow('unused')
  await aLensRow('household')
  await aLensRow('retired', 'Retired', false)
  await aLensRow('shown', 'Shown', false)
  await aMarchStory('ferry', { topicSlugs: ['transport'], lensKeys: ['shown'] })
  expect(await Promise.all(['transport', 'unused', 'never-was', 'a\u0000b', ''].map(publicTopic))).toEqual([
    { slug: 'transport', name: 'Transport' },
    ...Array(4).fill(null),
  ])
  const lenses = ['household', 'shown', 'retired', 'never-was', '\ud800']
  expect(await Promise.all(lenses.map(isPublicLens))).toEqual([true, true, false, false, false])
})

test('the addresses of a story name its versions and the lenses on its page, as published', async () => {
  const omitted = shownLens({ key: 'left-out', state: 'omitted', body: '' })
  const lenses = [shownLens({ key: 'b' }), omitted, shownLens({ key: 'a', state: 'pulled' })]
  const content = aContent({ lenses })
  await aMarchStory('ferry', { versions: [{ content: aContent() }, { content }] })
  expect(await readShape('ferry')).toEqual({ versions: 2, lensKeys: ['b', 'a'] })
  await aStory({ slug: 'draft', versions: [] })
  for (const slug of ['draft', 'never-was', 'a b'])
    expect(await readShape(slug)).toEqual({ versions: 0, lensKeys: [] })
})
