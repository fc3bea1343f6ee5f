import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { briefs } from '@/db/schema/briefs'
import { corrections, storyVersions } from '@/db/schema/stories'
import { publishedRows } from '@/db/testing/stories'
import { aBrief, aFrontText, aPerson, aSave } from '../testing/newsroom'
import { addTopic } from '../topics/add-topic'
import { listAddresses, listNews } from './list-addresses'
import { correctionPage } from './list-corrections'
import { archiveMonths, storiesOfMonth } from './list-months'
import { listNotedStories } from './list-noted-stories'
import { searchChoices } from './list-search-choices'
import { storyVersionContent, storyVersionList } from './list-versions'
import {
  disclosureFigures,
  publicLens,
  publicLensLibrary,
  publicTopic,
  publishedStory,
  relatedStories,
  storyList,
  storyPage,
  tombstone,
  topicsWithStories,
} from './queries'
import { searchStories } from './search-stories'
import { aContent, shownLens } from './testing/content'

const secret = 'Quokka'
const hidden = aContent({
  headline: `${secret} minister resigns`,
  summary: `The ${secret} minister resigned.`,
  lenses: [shownLens({ body: `A ${secret} may return.` })],
  topics: [{ slug: 'quokka-affair', name: `${secret} affair` }],
})
const march = new Date(Date.UTC(2026, 2, 31, 23, 59))
const given = { topicSlugs: ['transport'], lensKeys: ['household'], firstPublishedAt: march }

/** One story of every state that holds the word where readers may not see it, and one that they see. */
beforeAll(async () => {
  const writer = await aPerson('writer')
  const admin = await aPerson('admin')
  const front = { ...aFrontText, headline: hidden.headline, summary: hidden.summary }
  const topic = await addTopic(admin, { name: `${secret} affair`, slug: '', context: '' })
  if (!topic.ok) throw new Error(topic.reason)
  const scheduledAt = new Date('2030-01-01')
  const states = [
    { workingState: 'draft' },
    { workingState: 'in_review' },
    { workingState: 'scheduled', scheduledAt },
    { workingState: 'draft', slug: 'with-a-newer-draft', publishedVersion: 1 },
    { workingState: 'done', withdrawnAt: new Date(), withdrawReason: 'Never mind.' },
  ] as const
  for (const state of states) {
    const { id } = await aBrief(writer)
    await aSave(writer, id, front, [topic.value.topicId])
    await db.update(briefs).set(state).where(eq(briefs.id, id))
    if ('slug' in state) await aVersion(id, writer.id)
  }
  const clean = aContent()
  await publishedRows({ slug: 'superseded', versions: [{ content: hidden }, { content: clean }], ...given })
  await publishedRows({
    slug: 'gone',
    versions: [{ content: hidden }],
    withdrawn: 'We were wrong.',
    ...given,
  })
  const ahead = await publishedRows({
    slug: 'ahead',
    versions: [{ content: clean }, { content: hidden, kind: 'correction', note: `About the ${secret}` }],
    ...given,
  })
  await db.update(briefs).set({ publishedVersion: 1 }).where(eq(briefs.id, ahead.briefId))
  const [second] = await db
    .select()
    .from(storyVersions)
    .where(eq(storyVersions.publicNote, `About the ${secret}`))
  if (second)
    await db
      .insert(corrections)
      .values({ briefId: ahead.briefId, versionId: second.id, number: 1, note: `About the ${secret}` })
})

const aVersion = (briefId: string, publishedBy: string) =>
  db.insert(storyVersions).values({
    briefId,
    publishedBy,
    number: 1,
    kind: 'first',
    headline: aContent().headline,
    hash: 'x',
    topicSlugs: ['transport'],
    lensKeys: ['household'],
    content: aContent(),
    publishedAt: march,
    firstPublishedAt: march,
  })

test('no list, page, count or search holds anything that is not published now', async () => {
  const answers = {
    storyList: await storyList({ limit: 99 }),
    storyPage: await storyPage({ limit: 99, topic: 'transport', lens: 'household' }),
    ofHiddenTopic: await storyList({ limit: 99, topic: 'quokka-affair' }),
    stories: await Promise.all(['superseded', 'ahead', 'with-a-newer-draft', 'gone'].map(publishedStory)),
    related: await relatedStories('superseded'),
    noted: await listNotedStories({ limit: 99 }),
    topics: await topicsWithStories(),
    topic: await publicTopic('quokka-affair'),
    lenses: await publicLensLibrary(),
    lens: await publicLens('household'),
    addresses: await listAddresses(),
    news: await listNews(new Date(0)),
    versions: await Promise.all(['ahead', 'gone', 'with-a-newer-draft'].map(storyVersionList)),
    version: await Promise.all([storyVersionContent('ahead', 2), storyVersionContent('gone', 1)]),
    figures: await disclosureFigures(),
    tombstone: await tombstone('gone'),
    choices: await searchChoices(),
    months: await archiveMonths(),
    month: await storiesOfMonth(2026, 3),
    corrections: await correctionPage({ limit: 99 }),
    search: await searchStories({ words: secret, page: 1 }),
    misspelled: await searchStories({ words: 'quoka ministr', page: 1 }),
    newest: await searchStories({ words: '', page: 1, topic: 'transport' }),
  }
  for (const [name, answer] of Object.entries(answers))
    expect(JSON.stringify(answer), name).not.toMatch(new RegExp(secret, 'i'))
  expect(answers.storyList.map(({ slug }) => slug).sort()).toEqual([
    'ahead',
    'superseded',
    'with-a-newer-draft',
  ])
  expect(answers.newest.stories).toHaveLength(3)
  expect(answers.search.stories).toEqual([])
})

test('a month is counted in UTC and holds the stories first published in it', async () => {
  expect(await archiveMonths()).toEqual([{ year: 2026, month: 3, stories: 3 }])
  expect(await storiesOfMonth(2026, 3)).toHaveLength(3)
  expect(await storiesOfMonth(2026, 4)).toEqual([])
})

test('corrections name the story and their number; a withdrawal only its day and reason', async () => {
  const { briefId } = await publishedRows({
    slug: 'corrected',
    versions: [{ content: aContent() }, { content: aContent({ headline: 'Ferry fares stay' }) }],
    firstPublishedAt: march,
  })
  const [version] = await db.select().from(storyVersions).where(eq(storyVersions.briefId, briefId)).limit(1)
  if (!version) throw new Error('no version')
  const correction = { briefId, versionId: version.id, number: 1, note: 'The year was wrong.' }
  await db.insert(corrections).values({ ...correction, createdAt: new Date('2031-01-01') })
  const { entries, older } = await correctionPage({ limit: 9 })
  expect(older).toBeNull()
  expect(entries).toEqual([
    {
      kind: 'correction',
      slug: 'corrected',
      headline: 'Ferry fares stay',
      number: 1,
      note: 'The year was wrong.',
      at: new Date('2031-01-01'),
    },
    { kind: 'withdrawn', note: 'We were wrong.', at: expect.any(Date) },
  ])
})
