import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aContent, modelProvenance, shownLens } from '@/domain/stories/testing/content'
import { aStory, nothingPublished } from '@/domain/testing/public-rows'
import { GET as getSiteCard } from '../card.png/route'
import { GET as getStoryCard } from '../stories/[slug]/card.png/route'
import { cardLine, cutHeadline, drawable } from './card-words'
import { drawCard } from './draw-card'

/** Everything that would leave this machine; the library reads its own parts from data addresses. */
const asked: string[] = []
const { fetch } = globalThis
beforeEach(async () => {
  await nothingPublished()
  asked.length = 0
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    if (address.startsWith('data:')) return await fetch(address, options)
    asked.push(address)
    throw new Error('there is no network here')
  })
})
afterEach(() => vi.unstubAllGlobals())

const cardOf = (slug: string) =>
  getStoryCard(new Request('http://localhost:3000/'), { params: Promise.resolve({ slug }) })

async function sizeOf(answer: Response): Promise<[number, number]> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('a card', () => {
  test('of a story is a picture of the size that other sites show', async () => {
    await aStory({ slug: 'ferry', versions: [{ content: aContent() }] })
    const answer = await cardOf('ferry')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(await sizeOf(answer)).toEqual([1200, 630])
  })

  test('of the site serves every other page', async () => {
    expect(await sizeOf(await getSiteCard())).toEqual([1200, 630])
  })

  test('is there for what is published only', async () => {
    await aStory({ slug: 'draft', versions: [] })
    await aStory({ slug: 'gone', versions: [{ content: aContent() }], withdrawn: 'Taken back.' })
    for (const slug of ['draft', 'never-was']) expect((await cardOf(slug)).status).toBe(404)
    const gone = await cardOf('gone')
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('Taken back.')])
  })

  test('asks no other host for a letter, whatever the headline holds', async () => {
    for (const headline of [
      '渡船票价上涨',
      'Fähre \u{1f6a2} für 5 € — “teuer”',
      'Ω ferry',
      '\u0007\u200b',
      'x'.repeat(400),
    ]) {
      await nothingPublished()
      await aStory({ slug: 'ferry', versions: [{ content: aContent({ headline }) }] })
      expect(await sizeOf(await cardOf('ferry'))).toEqual([1200, 630])
    }
    expect(asked).toEqual([])
  })

  test('can be drawn with every sign that it lets through', async () => {
    const signs = Array.from({ length: 0x2200 }, (_, code) => drawable(String.fromCharCode(code))).filter(
      (sign) => sign !== null,
    )
    expect(signs.length).toBeGreaterThan(300)
    for (let at = 0; at < signs.length; at += 50) {
      const title = signs.slice(at, at + 50).join(' ')
      await (await drawCard({ siteName: 'Lensroom', title, foot: [title] })).arrayBuffer()
    }
    expect(asked).toEqual([])
  })
})

test('a headline is drawn whole or not at all', () => {
  expect(drawable('Café “Zürich”: 5 € – ačo')).toBe('Café “Zürich”: 5 € – ačo')
  expect(drawable('Ferry \u{1f6a2} sails')).toBe('Ferry sails')
  expect(drawable('Ferry to 大阪')).toBeNull()
  expect(drawable('\u{1f6a2}')).toBeNull()
})

test('a headline that is too long for four lines ends between two words', () => {
  const cut = cutHeadline('seven words of an endless headline '.repeat(10))
  expect(cut).toMatch(/^(seven|words|of|an|endless|headline|\s)+…$/)
  expect(cut.length).toBeLessThanOrEqual(151)
  expect(cutHeadline('Short')).toBe('Short')
  expect(cutHeadline('x'.repeat(400))).toBe(`${'x'.repeat(150)}…`)
})

test('what a card says of AI follows from the records of the story', () => {
  const person = { ...modelProvenance, origin: 'person' as const }
  const recorded = { ...modelProvenance, origin: 'recorded' as const }
  const lineOf = (front: typeof modelProvenance, lens: typeof modelProvenance) =>
    cardLine(aContent({ front, lenses: [shownLens({ record: lens })] }))
  expect(lineOf(modelProvenance, modelProvenance)).toBe('AI-assisted analysis, decided by people')
  expect(lineOf(person, modelProvenance)).toBe('AI-assisted analysis, decided by people')
  expect(lineOf(person, person)).toBe('Written by our newsroom')
  expect(lineOf(recorded, recorded)).toBe('Recorded answers, no model, decided by people')
  expect(lineOf(person, recorded)).toBe('Handled as AI-assisted, decided by people')
})
