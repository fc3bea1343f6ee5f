import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aContent, modelProvenance, shownLens } from '@/domain/stories/testing/content'
import {
  aCorrection,
  aLensRow,
  aStory,
  aTopicRow,
  nothingPublished,
  showVersion,
} from '@/domain/testing/public-rows'
import { GET as getStory } from './[slug]/route'
import { GET as getStories } from './route'

beforeEach(nothingPublished)

const listed = z.object({
  stories: z.array(z.looseObject({ slug: z.string() })),
  next: z.string().nullable(),
})
const ask = (query = '') => getStories(new Request(`http://localhost:3000/api/v1/stories${query}`))
const one = (slug: string) =>
  getStory(new Request('http://localhost:3000/'), { params: Promise.resolve({ slug }) })
const hour = (n: number) => new Date(Date.UTC(2026, 10, 20, n))

describe('a program reads', () => {
  test('every story once, page after page', async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      await aStory({
        slug: `story-${n}`,
        versions: [{ content: aContent() }],
        firstPublishedAt: hour(n),
      })
    }
    const seen: string[] = []
    for (let query: string | null = '?limit=2'; query !== null; ) {
      const { stories, next } = listed.parse(await (await ask(query)).json())
      seen.push(...stories.map(({ slug }) => slug))
      query = next === null ? null : new URL(next).search
    }
    expect(seen).toEqual(['story-5', 'story-4', 'story-3', 'story-2', 'story-1'])
  })

  test('on from a story that has another address today', async () => {
    await aStory({ slug: 'older', versions: [{ content: aContent() }], firstPublishedAt: hour(1) })
    await aStory({
      slug: 'new',
      versions: [{ content: aContent() }],
      firstPublishedAt: hour(2),
      oldSlugs: ['old'],
    })
    const { stories } = listed.parse(await (await ask('?before=old')).json())
    expect(stories.map(({ slug }) => slug)).toEqual(['older'])
  })

  test('the stories of a topic or of a lens', async () => {
    await aTopicRow('transport')
    await aLensRow('household')
    await aStory({
      slug: 'both',
      versions: [{ content: aContent() }],
      topicSlugs: ['transport'],
      lensKeys: ['household'],
    })
    await aStory({ slug: 'neither', versions: [{ content: aContent({ lenses: [] }) }] })
    for (const query of ['?topic=transport', '?lens=household']) {
      const { stories } = listed.parse(await (await ask(query)).json())
      expect(stories.map(({ slug }) => slug)).toEqual(['both'])
    }
    expect((await ask('?topic=nothing')).status).toBe(404)
    expect((await ask('?lens=nothing')).status).toBe(404)
  })

  test('how each part was made, what it rests on and what was corrected', async () => {
    const { briefId } = await aStory({
      slug: 'ferry',
      versions: [
        { content: aContent() },
        {
          content: aContent({
            front: { ...modelProvenance, origin: 'person', changedShare: 1, model: null },
            lenses: [
              shownLens({ record: { ...modelProvenance, changedShare: 0.4 } }),
              shownLens({ key: 'adversary', name: 'Adversary View', state: 'pulled', body: 'hidden words' }),
              shownLens({
                key: 'institutional',
                name: 'I',
                state: 'omitted',
                reason: 'Nothing in it',
                body: '',
              }),
            ],
          }),
          kind: 'correction',
        },
        { content: aContent(), note: 'never shown' },
      ],
    })
    await aCorrection(briefId, 2, 1, 'The fare was wrong.')
    await showVersion(briefId, 2)
    const answer = await one('ferry')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const text = await answer.text()
    expect(text).not.toContain('hidden words')
    expect(text).not.toContain('never shown')
    const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
    expect(JSON.parse(text)).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:/),
      slug: 'ferry',
      version: 2,
      disclosure: { line: 'Written by our newsroom', digitalSourceType: `${type}digitalCreation` },
      aiDisclosure: 'ai-assisted',
      sources: [{ publisher: 'The Quay Courier', url: 'https://quay-courier.example/ferry' }],
      lenses: [
        {
          key: 'household',
          state: 'shown',
          text: 'Fares may rise.',
          disclosure: {
            line: 'AI draft, edited and reviewed, 20 November 2026',
            aiDisclosure: 'ai-assisted',
            digitalSourceType: `${type}compositeWithTrainedAlgorithmicMedia`,
          },
        },
        { key: 'adversary', state: 'pulled', text: null },
        {
          key: 'institutional',
          state: 'omitted',
          text: null,
          url: null,
          disclosure: { line: 'Not read through I: Nothing in it' },
        },
      ],
      corrections: [{ number: 1, note: 'The fare was wrong.' }],
      updates: [],
      links: { record: 'http://localhost:3000/stories/ferry/record' },
    })
  })
})

describe('a program is told in JSON', () => {
  test.each([
    ['?limit=0', 'limit'],
    ['?limit=51', 'limit'],
    ['?limit=ten', 'limit'],
    ['?limit=1e1', 'limit'],
    ['?before=a%20b', 'before'],
    ['?before=never-was', 'before'],
    ['?topic=a%00b', 'topic'],
    ['?lens=%2e%2e%2fx', 'lens'],
  ])('that %s is wrong', async (query, parameter) => {
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'bad_parameter', parameter } })
  })

  test('what became of a story that is not there', async () => {
    await aStory({ slug: 'new', versions: [{ content: aContent() }], oldSlugs: ['old'] })
    await aStory({
      slug: 'gone',
      versions: [{ content: aContent({ headline: 'Taken back' }) }],
      withdrawn: 'The source took its report back.',
    })
    await aStory({ slug: 'draft', versions: [] })
    const gone = await one('gone')
    expect(gone.status).toBe(410)
    const told = await gone.text()
    expect(told).toContain('The source took its report back.')
    expect(told).not.toContain('Taken back')
    const moved = await one('old')
    expect(moved.status).toBe(308)
    expect(moved.headers.get('location')).toBe('http://localhost:3000/api/v1/stories/new')
    for (const slug of ['draft', 'never-was', 'a\u0000b', '../x']) {
      const answer = await one(slug)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ error: { code: 'unknown_story' } })
    }
  })
})
