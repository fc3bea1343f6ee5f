import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { storyJson } from '@/app/api/v1/stories/story-json'
import { LeadStory } from '@/components/site/lead-story'
import { SearchHit } from '@/components/site/search-hit'
import { StoryArticle } from '@/components/site/story-article'
import { StoryList } from '@/components/site/story-list'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { lensItem, storyItem } from './feeds/feed-item'
import { ninjsOf } from './stories/[slug]/ninjs.json/ninjs'

const at = new Date('2026-11-20T10:00:00Z')
const content = aContent({ lenses: [shownLens()] })
const site = { siteName: 'Lensroom', origin: 'https://news.example', contact: 'desk@news.example' }

function said(heldAt: Date | null): Record<string, string> {
  const times = { firstPublishedAt: at, publishedAt: at, heldAt }
  const story = { slug: 'ferry', number: 1, kind: 'first' as const, content, notes: [], ...times }
  const publicId = 'c8a6f0b2-7d0e-4a55-9a51-5f0b8c1d2e34'
  const row = { slug: 'ferry', publicId, story: content, number: 1, notes: [], ...times }
  const found = { ...row, headline: content.headline, excerpt: null }
  return {
    'the story page': renderToStaticMarkup(
      createElement(StoryArticle, { content, site: { ...site, adviceLine: '' }, publication: story }),
    ),
    'the opening story': renderToStaticMarkup(createElement(LeadStory, { row })),
    'a list of stories': renderToStaticMarkup(createElement(StoryList, { stories: [row] })),
    'a search': renderToStaticMarkup(createElement(SearchHit, { found })),
    'a feed': storyItem(row, site.origin).html,
    'a feed of a lens': lensItem(row, shownLens(), site.origin).html,
    ninjs: JSON.stringify(ninjsOf(story, site)),
    'the API': JSON.stringify(storyJson(row, site.origin)),
  }
}

const held = said(new Date('2026-11-24T09:00:00Z'))
const free = said(null)
const words = /We are checking this story|Being checked|"heldSince":"2026-11-24T09:00:00.000Z"/

describe('a story that editors are checking', () => {
  test.each(Object.keys(held))('is said to be in %s, and no other is', (place) => {
    expect(held[place]).toMatch(words)
    expect(free[place]).not.toMatch(words)
  })

  test('says so above everything else on its page, and since when', () => {
    const page = held['the story page'] ?? ''
    expect(page.indexOf('We are checking this story.')).toBeLessThan(page.indexOf('<h1>'))
    expect(page).toContain('<time dateTime="2026-11-24T09:00:00.000Z"')
  })
})
