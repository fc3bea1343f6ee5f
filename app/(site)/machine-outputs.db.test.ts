import { expect, test } from 'vitest'
import { GET as storyApi } from '@/app/api/v1/stories/[slug]/route'
import { GET as storiesApi } from '@/app/api/v1/stories/route'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { aBrief, aFrontText, aPerson, aSave, putInto } from '@/domain/testing/newsroom'
import { aCorrection, aStory, aTopicRow, showVersion } from '@/domain/testing/public-rows'
import { GET as siteAtom } from './atom.xml/route'
import { GET as siteJson } from './feed.json/route'
import { GET as siteRss } from './feed.xml/route'
import { GET as lensAtom } from './lenses/[key]/atom.xml/route'
import { GET as lensJson } from './lenses/[key]/feed.json/route'
import { GET as lensRss } from './lenses/[key]/feed.xml/route'
import { GET as newsSitemap } from './news-sitemap.xml/route'
import { GET as robots } from './robots.txt/route'
import { GET as sitemap } from './sitemap.xml/route'
import { GET as topicAtom } from './topics/[slug]/atom.xml/route'
import { GET as topicJson } from './topics/[slug]/feed.json/route'
import { GET as topicRss } from './topics/[slug]/feed.xml/route'

const secret = 'CANARY'
const secrets = {
  headline: `${secret} headline`,
  summary: `${secret} summary`,
  whyItMatters: `${secret} why`,
}
const now = new Date()
const shelf = { topicSlugs: ['transport'], lensKeys: ['household'], firstPublishedAt: now }

const request = (address = '/') => new Request(`http://localhost:3000${address}`)
const under = <T>(params: T) => ({ params: Promise.resolve(params) })

/** Something in every state that readers must not see, beside one story that they do see. */
async function aFullNewsroom(): Promise<void> {
  const writer = await aPerson('writer')
  for (const state of ['draft', 'in_review', 'scheduled'] as const) {
    const brief = await aBrief(writer)
    await aSave(writer, brief.id, { ...aFrontText, ...secrets })
    await putInto(brief, state, 'unpublished')
  }
  await aTopicRow('transport', 'Transport')
  await aTopicRow('unused', `${secret} topic`)
  await aStory({
    ...shelf,
    slug: 'canary-withdrawn',
    versions: [{ content: aContent(secrets) }],
    withdrawn: 'Taken back.',
    oldSlugs: ['canary-before-withdrawn'],
  })
  const hidden = [
    shownLens({ key: 'omitted', name: 'Omitted', state: 'omitted', reason: 'Nothing in it', body: secret }),
    shownLens({ key: 'pulled', name: 'Pulled', state: 'pulled', reason: secret, body: secret }),
  ]
  const { briefId } = await aStory({
    ...shelf,
    slug: 'ferry',
    versions: [
      { content: aContent({ ...secrets, lenses: [shownLens({ body: secret })] }) },
      { content: aContent({ lenses: [shownLens(), ...hidden] }), note: 'A reply was added.' },
      { content: aContent({ ...secrets, lenses: [shownLens({ body: secret })] }), note: secret },
    ],
    lensKeys: ['household', 'adversary'],
  })
  await aCorrection(briefId, 2, 1, 'The fare was wrong.')
  await aCorrection(briefId, 3, 2, secret)
  await showVersion(briefId, 2)
}

const feeds = async () => [
  await siteRss(),
  await siteAtom(),
  await siteJson(),
  ...(await Promise.all(
    [topicRss, topicAtom, topicJson].map((get) => get(request(), under({ slug: 'transport' }))),
  )),
  ...(await Promise.all(
    [lensRss, lensAtom, lensJson].map((get) => get(request(), under({ key: 'household' }))),
  )),
]

test('what is not published, not shown or taken back appears in nothing that programs read', async () => {
  await aFullNewsroom()
  const read = await Promise.all((await feeds()).map((answer) => answer.text()))
  for (const text of read) {
    expect(text).toContain('Harbour ferry fares go up in spring')
    expect(text).toContain('/stories/ferry')
    expect(text).toContain('The fare was wrong.')
    expect(text).toContain('A reply was added.')
  }
  for (const query of ['', '?topic=transport', '?lens=household', '?limit=1', '?before=ferry']) {
    read.push(await (await storiesApi(request(`/api/v1/stories${query}`))).text())
  }
  for (const slug of ['ferry', 'canary-withdrawn', 'canary-before-withdrawn', 'never-was']) {
    read.push(await (await storyApi(request(), under({ slug }))).text())
  }
  const maps = [await (await sitemap()).text(), await (await newsSitemap()).text()]
  for (const text of maps) expect(text).toContain('/stories/ferry')
  for (const text of [...read, ...maps, await robots().text()]) expect(text).not.toContain(secret)
  for (const text of maps) expect(text).not.toContain('canary')
})

test('a topic or lens under which readers find nothing has no feed', async () => {
  for (const slug of ['unused', 'never-was', '../x']) {
    for (const get of [topicRss, topicAtom, topicJson]) {
      expect((await get(request(), under({ slug }))).status).toBe(404)
    }
  }
  // The adversary lens is in the library, and no story shows it.
  for (const key of ['adversary', 'omitted', 'pulled', 'never-was', 'a\u0000']) {
    for (const get of [lensRss, lensAtom, lensJson]) {
      expect((await get(request(), under({ key }))).status).toBe(404)
    }
  }
})

test('every feed says which kind it is', async () => {
  const types = (await feeds()).map((answer) => answer.headers.get('content-type'))
  const kinds = ['application/rss+xml', 'application/atom+xml', 'application/feed+json']
  expect(types).toEqual([...kinds, ...kinds, ...kinds].map((kind) => `${kind}; charset=utf-8`))
})

test('robots are told where the sitemaps are and what is not for them', async () => {
  const told = await robots().text()
  for (const path of ['/desk', '/admin', '/api/', '/search', '/reports']) {
    expect(told).toContain(`Disallow: ${path}\n`)
  }
  expect(told).toContain('Allow: /api/v1/\n')
  expect(told).toContain('/sitemap.xml\n')
  expect(told).toContain('/news-sitemap.xml\n')
})

test('the news sitemap leaves out what is older than two days', async () => {
  await aStory({
    slug: 'old-news',
    versions: [{ content: aContent() }],
    firstPublishedAt: new Date(Date.now() - 49 * 3_600_000),
  })
  const text = await (await newsSitemap()).text()
  expect(text).toContain('/stories/ferry')
  expect(text).not.toContain('old-news')
  expect(await (await sitemap()).text()).toContain('old-news')
})
