import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type FoundStory, markEnd, markStart, type SearchAnswer } from '@/domain/stories/search-terms'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { SearchResults } from './search-results'

const mark = (word: string) => `${markStart}${word}${markEnd}`
const lens = shownLens({ disclaimer: 'Not fact.', body: 'Fares may rise.' })
const aHit = (over: Partial<FoundStory> = {}): FoundStory => ({
  slug: 'ferry',
  publicId: 'x',
  story: aContent({ lenses: [lens] }),
  firstPublishedAt: new Date('2026-11-20'),
  publishedAt: new Date('2026-11-20'),
  heldAt: null,
  headline: `${mark('Ferry')} fares go up`,
  excerpt: null,
  ...over,
})

const page = (answer: Partial<SearchAnswer>, asked = { words: 'ferry', page: 1 }) =>
  renderToStaticMarkup(
    createElement(SearchResults, { asked, answer: { stories: [], more: false, kind: 'found', ...answer } }),
  )

describe('what a search shows', () => {
  test('marks the found words and nothing that a text only pretends', () => {
    const html = page({ stories: [aHit({ headline: `${mark('Ferry')} <mark>x</mark> ${markStart}` })] })
    expect(html).toContain('<bdi><mark>Ferry</mark> &lt;mark&gt;x&lt;/mark&gt; </bdi>')
    expect(html).not.toMatch(/[\u{E000}\u{E001}]/u)
  })

  test('never gives words of a lens without its name, its disclaimer and how they were made', () => {
    const excerpt = { from: 'lens' as const, name: 'household', text: `may ${mark('rise')}` }
    const html = page({ stories: [aHit({ excerpt })] })
    expect(html).toMatch(/href="\/stories\/ferry#lens-household">Household Impact</)
    expect(html).toContain('… may <mark>rise</mark> …')
    expect(html).toContain('Not fact.')
    expect(html).toContain('AI-written, reviewed by an editor')
    expect(html).toContain('ai-disclosure="ai-assisted"')
  })

  test('says what a quick take is', () => {
    const excerpt = { from: 'quickTake' as const, name: 'Money Angle', text: `A ${mark('pass')} costs more.` }
    expect(page({ stories: [aHit({ excerpt })] })).toContain(
      'Money Angle: </b>A <mark>pass</mark> costs more.</p>',
    )
  })

  test('says in words why there is nothing', () => {
    const words = '<b>x</b>'
    expect(page({}, { words, page: 1 })).toContain('Nothing was found for <bdi>“&lt;b&gt;x&lt;/b&gt;”</bdi>')
    expect(page({}, { words, page: 7 })).toContain('There is nothing on page 7 of this search.')
    expect(page({ kind: 'tooCommon' })).toContain('There is no word to look for in')
    expect(page({ kind: 'near', stories: [aHit()] })).toContain('Did you mean:')
  })

  test('leads on and back, and no further than the last page', () => {
    const both = page({ stories: [aHit()], more: true }, { words: 'a&b', page: 2 })
    expect(both).toContain('href="/search?q=a%26b" rel="prev"')
    expect(both).toContain('href="/search?q=a%26b&amp;page=3" rel="next"')
    expect(page({ stories: [aHit()], more: true }, { words: 'a', page: 50 })).not.toContain('rel="next"')
    expect(page({ stories: [aHit()] })).not.toContain('<nav')
  })
})
