import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { lensDefinitions } from '@/db/schema/lenses'
import { slugRedirects, storyVersions } from '@/db/schema/stories'
import { topics } from '@/db/schema/topics'
import { publishedRows } from '@/db/testing/stories'
import { storyAddress } from './address'
import { listAddresses } from './list-addresses'
import {
  disclosureFigures,
  publicLens,
  publicLensLibrary,
  publishedStory,
  relatedStories,
  storyList,
  storyPage,
  tombstone,
  topicsWithStories,
} from './queries'
import { aContent, modelProvenance, shownLens } from './testing/content'

beforeEach(async () => {
  await db.delete(slugRedirects)
  await db.delete(storyVersions)
  await db.delete(briefs)
  await db.delete(topics)
  await db.delete(lensDefinitions)
})

const hour = (n: number) => new Date(Date.UTC(2026, 10, 20, n))

describe('what readers find', () => {
  test('a published story, with its newest version only', async () => {
    await publishedRows({
      slug: 'ferry',
      versions: [
        { content: aContent({ headline: 'First' }) },
        { content: aContent({ headline: 'Second' }), note: 'New fares added.' },
      ],
    })
    const story = await publishedStory('ferry')
    expect(story?.content.headline).toBe('Second')
    expect(story?.notes).toMatchObject([{ kind: 'update', note: 'New fares added.', number: 2 }])
    expect(await storyList({ limit: 10 })).toHaveLength(1)
  })

  test('readers see the published version until the next publish, whatever the newsroom does', async () => {
    const { briefId } = await publishedRows({
      slug: 'ferry',
      versions: [{ content: aContent({ headline: 'First' }) }, { content: aContent({ headline: 'Second' }) }],
    })
    await db.update(briefs).set({ publishedVersion: 1, workingState: 'draft' }).where(eq(briefs.id, briefId))
    const story = await publishedStory('ferry')
    expect(story?.content.headline).toBe('First')
    expect(story?.notes).toEqual([])
  })

  test('a draft is nowhere', async () => {
    await publishedRows({ slug: 'draft', versions: [] })
    expect(await publishedStory('draft')).toBeNull()
    expect(await storyAddress('draft')).toEqual({ kind: 'unknown' })
    expect(await storyList({ limit: 10 })).toEqual([])
    expect(await listAddresses()).toEqual([])
    expect(await tombstone('draft')).toBeNull()
  })

  test('a withdrawn story leaves its reason and is in no list', async () => {
    await publishedRows({
      slug: 'gone',
      versions: [{ content: aContent() }],
      topicSlugs: ['transport'],
      withdrawn: 'The source took its report back.',
      oldSlugs: ['gone-before'],
    })
    await db.insert(topics).values({ slug: 'transport', name: 'Transport' })
    expect(await publishedStory('gone')).toBeNull()
    expect(await storyAddress('gone')).toEqual({ kind: 'withdrawn' })
    expect(await storyAddress('gone-before')).toEqual({ kind: 'moved', slug: 'gone' })
    expect(await tombstone('gone')).toMatchObject({ reason: 'The source took its report back.' })
    expect(await storyList({ limit: 10 })).toEqual([])
    expect(await topicsWithStories()).toEqual([])
    expect(await disclosureFigures()).toMatchObject({ stories: 0, withdrawn: 1 })
  })

  test('an old address leads to the new one', async () => {
    await publishedRows({ slug: 'new', versions: [{ content: aContent() }], oldSlugs: ['old'] })
    expect(await storyAddress('old')).toEqual({ kind: 'moved', slug: 'new' })
    expect(await storyAddress('new')).toEqual({ kind: 'published' })
    expect(await publishedStory('old')).toBeNull()
  })

  test('an address that cannot be a slug is unknown and asks nothing of the database', async () => {
    for (const slug of ['', 'a\u0000b', '../x', 'a b', 'x'.repeat(400)]) {
      expect(await storyAddress(slug)).toEqual({ kind: 'unknown' })
      expect(await publishedStory(slug)).toBeNull()
      expect(await storyList({ limit: 5, before: slug })).toEqual([])
    }
  })
})

describe('lists', () => {
  test('are newest first, and page without losing or repeating a story', async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      await publishedRows({
        slug: `story-${n}`,
        versions: [{ content: aContent() }],
        firstPublishedAt: hour(Math.ceil(n / 2)),
      })
    }
    const seen: string[] = []
    for (let before: string | undefined; ; ) {
      const { stories, older } = await storyPage({ limit: 2, before })
      seen.push(...stories.map((story) => story.slug))
      if (!older) break
      before = older
    }
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
    expect(seen[0]).toBe('story-5')
  })

  test('an update does not move a story to the top', async () => {
    await publishedRows({
      slug: 'older',
      versions: [{ content: aContent() }, { content: aContent() }],
      firstPublishedAt: hour(1),
    })
    await publishedRows({ slug: 'newer', versions: [{ content: aContent() }], firstPublishedAt: hour(2) })
    expect((await storyList({ limit: 2 })).map((story) => story.slug)).toEqual(['newer', 'older'])
  })

  test('of a topic hold its stories; related stories share a topic', async () => {
    await db.insert(topics).values({ slug: 'transport', name: 'Transport' })
    for (const slug of ['one', 'two']) {
      await publishedRows({ slug, versions: [{ content: aContent() }], topicSlugs: ['transport'] })
    }
    await publishedRows({ slug: 'other', versions: [{ content: aContent() }], topicSlugs: ['energy'] })
    const inTopic = await storyList({ topic: 'transport', limit: 9 })
    expect(inTopic.map((story) => story.slug).sort()).toEqual(['one', 'two'])
    expect(await topicsWithStories()).toEqual([{ slug: 'transport', name: 'Transport', stories: 2 }])
    expect((await relatedStories('one')).map((row) => row.slug)).toEqual(['two'])
  })

  test('of a lens leave out stories that do not show it', async () => {
    await publishedRows({
      slug: 'shown',
      versions: [{ content: aContent({ lenses: [shownLens()] }) }],
      lensKeys: ['household'],
    })
    await publishedRows({
      slug: 'omitted',
      versions: [
        {
          content: aContent({ lenses: [shownLens({ state: 'omitted', reason: 'Not touched.', body: '' })] }),
        },
      ],
      lensKeys: ['household'],
    })
    expect((await storyList({ lens: 'household', limit: 9 })).map((story) => story.slug)).toEqual(['shown'])
  })

  test('count the stories that no second person reviewed', async () => {
    await publishedRows({ slug: 'reviewed', versions: [{ content: aContent() }] })
    await publishedRows({
      slug: 'alone',
      versions: [{ content: aContent({ front: { ...modelProvenance, reviewedBySecondPerson: false } }) }],
    })
    expect(await disclosureFigures()).toMatchObject({ stories: 2, withoutSecondPerson: 1 })
  })
})

test('the library shows each active lens once, at its newest version', async () => {
  const lens = { name: 'Old name', frame: 'f', position: 1, createdBy: 'system:test' }
  await db.insert(lensDefinitions).values([
    { ...lens, key: 'household', version: 1 },
    { ...lens, key: 'household', version: 2, name: 'Household Impact' },
    { ...lens, key: 'retired', version: 1, position: 2, active: false },
  ])
  expect((await publicLensLibrary()).map((one) => one.name)).toEqual(['Household Impact'])
  expect(await publicLens('retired')).toBeNull()
  await publishedRows({
    slug: 'shows-it',
    versions: [{ content: aContent({ lenses: [shownLens({ key: 'retired' })] }) }],
    lensKeys: ['retired'],
  })
  expect(await publicLens('retired')).toMatchObject({ key: 'retired', stories: 1 })
})
