import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { storyVersions } from '@/db/schema/stories'
import { correctionPage } from '@/domain/stories/list-corrections'
import { archiveMonths, storiesOfMonth } from '@/domain/stories/list-months'
import { searchChoices } from '@/domain/stories/list-search-choices'
import { storyList } from '@/domain/stories/queries'
import { searchStories } from '@/domain/stories/search-stories'
import { readSearch } from '@/domain/stories/search-terms'
import { fillStories } from './fill-stories'

const count = 500
const search = (q: string, more: Record<string, string> = {}) => searchStories(readSearch({ q, ...more }))

beforeAll(async () => {
  await fillStories(count)
})

test('invented stories are there for readers, every fifth with two versions', async () => {
  expect(await storyList({ limit: 1_000 })).toHaveLength(count)
  expect(await db.select().from(storyVersions)).toHaveLength(count * 1.2)
  const { topics, lenses } = await searchChoices()
  expect([topics.length, lenses.length]).toEqual([10, 6])
})

test('a search pages through everything once, whether it has words or not', async () => {
  for (const q of ['', 'the council', 'council or ministry or agency or board or court or fund']) {
    const seen: string[] = []
    for (let page = 1; page <= 50; page++) {
      const { stories, more } = await search(q, { page: String(page) })
      seen.push(...stories.map((story) => story.slug))
      if (!more) break
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length, q).toBeGreaterThan(q ? 400 : count - 1)
  }
  expect(await search('council', { page: '50' })).toEqual({ stories: [], more: false, kind: 'found' })
})

test('a search can be narrowed to a topic and a lens', async () => {
  for (const q of ['', 'council']) {
    const { stories } = await search(q, { topic: 'energy', lens: 'adversary' })
    expect(stories.length).toBeGreaterThan(10)
    for (const { story } of stories) {
      expect(story.topics.map((topic) => topic.slug)).toContain('energy')
      expect(story.lenses.find((lens) => lens.key === 'adversary')?.state).toBe('shown')
    }
  }
})

test('the archive holds every story once', async () => {
  const months = await archiveMonths()
  expect(months).toHaveLength(24)
  expect(months[0]).toMatchObject({ year: 2025, month: 12 })
  const slugs: string[] = []
  for (const { year, month, stories } of months) {
    const found = await storiesOfMonth(year, month)
    expect(found).toHaveLength(stories)
    slugs.push(...found.map((story) => story.slug))
  }
  expect(new Set(slugs).size).toBe(count)
})

test('corrections page without losing or repeating one', async () => {
  const seen: string[] = []
  for (let before: string | undefined; ; ) {
    const { entries, older } = await correctionPage({ limit: 7, before })
    seen.push(...entries.map((entry) => (entry.kind === 'correction' ? entry.slug : 'withdrawn')))
    if (!older) break
    before = older
  }
  expect(seen).toHaveLength(count / 10)
  expect(new Set(seen).size).toBe(count / 10)
  expect(await correctionPage({ limit: 7, before: 'nonsense' })).toEqual({ entries: [], older: null })
})
