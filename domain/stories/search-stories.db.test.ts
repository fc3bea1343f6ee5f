import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { slugRedirects, storyVersions } from '@/db/schema/stories'
import { publishedRows } from '@/db/testing/stories'
import { searchStories } from './search-stories'
import { readSearch, splitMarks } from './search-terms'
import { aContent, shownLens } from './testing/content'

const search = (q: string, more: Record<string, string> = {}) => searchStories(readSearch({ q, ...more }))
const slugs = async (q: string, more: Record<string, string> = {}) =>
  (await search(q, more)).stories.map((story) => story.slug)

beforeAll(async () => {
  await db.delete(slugRedirects)
  await db.delete(storyVersions)
  const lens = shownLens({ body: 'Riders of the zeppelin may pay more.' })
  const plain = { summary: 'Nothing to see.', whyItMatters: 'Nothing at all.', quickTakes: [], lenses: [] }
  const [topicSlugs, lensKeys] = [['transport'], ['household']]
  const long = new Date(Date.UTC(2020, 0, 1))
  const rows: Parameters<typeof publishedRows>[0][] = [
    {
      slug: 'in-the-headline',
      versions: [{ content: aContent({ ...plain, headline: 'A zeppelin lands' }) }],
    },
    {
      slug: 'in-the-summary',
      versions: [{ content: aContent({ ...plain, summary: 'One zeppelin landed.' }) }],
    },
    {
      slug: 'in-the-why',
      versions: [{ content: aContent({ ...plain, whyItMatters: 'A balloon is no airship.' }) }],
    },
    {
      slug: 'in-a-quick-take',
      versions: [
        {
          content: aContent({
            ...plain,
            quickTakes: [
              { label: 'Who Loses', text: null },
              { label: 'Money Angle', text: 'The balloon is cheap.' },
            ],
          }),
        },
      ],
    },
    { slug: 'in-a-lens', versions: [{ content: aContent({ ...plain, lenses: [lens] }) }] },
    {
      slug: 'in-an-omitted-lens',
      versions: [{ content: aContent({ ...plain, lenses: [{ ...lens, state: 'omitted' }] }) }],
    },
    { slug: 'in-a-draft', versions: [] },
    {
      slug: 'no-longer',
      versions: [{ content: aContent({ headline: 'A zeppelin leaves' }) }, { content: aContent(plain) }],
    },
    {
      slug: 'withdrawn',
      versions: [{ content: aContent({ headline: 'A zeppelin sinks' }) }],
      withdrawn: 'It did not.',
    },
  ]
  for (const row of rows) await publishedRows({ topicSlugs, lensKeys, firstPublishedAt: long, ...row })
})

describe('a reader who searches', () => {
  test('finds the published stories that hold the word now: headline before summary before lens', async () => {
    expect(await slugs('zeppelins')).toEqual(['in-the-headline', 'in-the-summary', 'in-a-lens'])
  })

  test('sees the words marked, and where they are', async () => {
    const [headline, summary, lens] = (await search('zeppelin')).stories
    const marked = (text = '') => splitMarks(text).flatMap((part) => (part.found ? part.text : []))
    expect(marked(headline?.headline)).toEqual(['zeppelin'])
    expect(headline?.excerpt).toBeNull()
    expect(summary?.excerpt).toMatchObject({ from: 'report' })
    expect(marked(summary?.excerpt?.text)).toEqual(['zeppelin'])
    expect(lens?.excerpt).toMatchObject({ from: 'lens', name: 'household' })
    expect(splitMarks(summary?.headline ?? '').every((part) => !part.found)).toBe(true)
  })

  test('sees the first passage that holds the word, anywhere in the report or the quick take', async () => {
    const excerpts = (await search('balloons')).stories.map(({ slug, excerpt }) => ({ slug, ...excerpt }))
    expect(excerpts).toHaveLength(2)
    expect(excerpts).toContainEqual(expect.objectContaining({ slug: 'in-the-why', from: 'report', name: '' }))
    expect(excerpts).toContainEqual(
      expect.objectContaining({ slug: 'in-a-quick-take', from: 'quickTake', name: 'Money Angle' }),
    )
  })

  test('can ask for a phrase, for either of two words, and leave a word out', async () => {
    expect(await slugs('"zeppelin lands"')).toEqual(['in-the-headline', 'in-the-summary'])
    expect(await slugs('zeppelin -lens -riders -one')).toEqual(['in-the-headline'])
    expect((await slugs('zeppelin or omitted or nothing')).length).toBeGreaterThan(3)
  })

  test('is told apart from one who misspells: stories with words written alike', async () => {
    for (const words of ['zepelin', 'zeppelni', 'zeppeiln lands']) {
      const answer = await search(words)
      expect(answer.kind, words).toBe('near')
      expect(answer.stories[0]?.slug, words).toBe('in-the-headline')
      const found = answer.stories.map((story) => story.slug)
      expect(found).not.toContain('withdrawn')
      expect(found).not.toContain('no-longer')
    }
    expect(await search('qqqqqq')).toMatchObject({ kind: 'found', stories: [], more: false })
  })

  test('can narrow a search to a topic and a lens', async () => {
    expect(await slugs('zeppelin', { topic: 'transport', lens: 'household' })).toHaveLength(3)
    expect(await slugs('zeppelin', { topic: 'energy' })).toEqual([])
    expect(await slugs('zeppelin', { lens: 'adversary' })).toEqual([])
    expect(await slugs('', { topic: 'transport' })).toHaveLength(7)
  })

  test('is told when no word is left to look for', async () => {
    for (const words of ['the', '-ferry', '!!!', '""'])
      expect((await search(words)).kind, words).toBe('tooCommon')
  })

  test('gets an answer to everything that can be typed', async () => {
    const odd = [
      '\u0000',
      'a\u0000b\u001fc',
      "'; drop table briefs; --",
      '\\',
      '"',
      '%',
      '_',
      '%%%___',
      "ferry & | ! ( ) :* <-> 'x",
      '"unfinished phrase',
      '<script>alert(1)</script>',
      '\ud800 half',
      'ﷺ 漢字 кошка 🛳️',
      '\u{E000}ferry\u{E001}',
      'https://user:pass@example.com/a?b=c&d=e#f',
      '-'.repeat(300),
      '- '.repeat(100),
      '-" '.repeat(70),
      ' -" -"'.repeat(40),
      '-a '.repeat(60),
      '"a '.repeat(60),
      'a or '.repeat(40),
      '-(a or (b '.repeat(20),
      'or or or',
      '"" "" ""',
      'ferry '.repeat(2_000),
      'x'.repeat(10_000),
      '1e400 0x00 -0',
    ]
    for (const q of odd) {
      const answer = await search(q, { topic: q, lens: q, page: q })
      expect(answer.kind, q.slice(0, 40)).toMatch(/^(found|near|tooCommon)$/)
      await search(q)
    }
  })
})

test('an address of a search is read kindly', () => {
  expect(readSearch({})).toEqual({ words: '', topic: undefined, lens: undefined, page: 1 })
  expect(readSearch({ q: ['ferry', 'bus'], page: '3' })).toMatchObject({ words: 'ferry', page: 3 })
  expect(readSearch({ q: ` a\u0000 \n b ${'c'.repeat(300)}` }).words).toHaveLength(200)
  expect([...readSearch({ q: '🛳'.repeat(300) }).words]).toHaveLength(200)
  for (const page of ['0', '51', '-1', '1.5', 'x', '999999999999'])
    expect(readSearch({ page }).page, page).toBe(1)
  expect(readSearch({ topic: '\u0000', lens: ' ' })).toMatchObject({ topic: undefined, lens: undefined })
})
