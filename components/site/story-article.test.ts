import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { StoryContent } from '@/domain/stories/story'
import { aContent, modelProvenance, shownLens } from '@/domain/stories/testing/content'
import { StoryArticle } from './story-article'

const site = { siteName: 'Lensroom', contact: 'desk@example.test', adviceLine: 'Not investment advice.' }

const publication = {
  slug: 'ferry',
  number: 1,
  kind: 'first' as const,
  firstPublishedAt: new Date('2026-11-20T10:00:00Z'),
  publishedAt: new Date('2026-11-20T10:00:00Z'),
  heldAt: null,
  notes: [],
}

const page = (content: StoryContent, published: typeof publication | null = null) =>
  renderToStaticMarkup(createElement(StoryArticle, { content, site, publication: published }))

describe('a story, as readers see it', () => {
  test('opens with the headline, says whose reporting it rests on, and links there', () => {
    const html = page(aContent())
    expect(html).toMatch(/<h1><bdi>Harbour ferry fares/)
    expect(html).toContain('Based on reporting by <strong>The Quay Courier, R. Penhale</strong>')
    expect(html).toMatch(/<a href="https:\/\/quay-courier.example\/ferry" rel="external">/)
  })

  test('has its sections in order', () => {
    const html = page(aContent())
    const headings = [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, text]) => text)
    expect(headings).toEqual([
      'Lensroom Brief',
      'Why this matters',
      'Quick take',
      'Perspectives on this story',
      'How this was made',
    ])
  })

  test.each([
    ['the front text', { front: { ...modelProvenance, reviewedBySecondPerson: false } }],
    [
      'an edited front text',
      { front: { ...modelProvenance, changedShare: 0.4, reviewedBySecondPerson: false } },
    ],
    ['a lens', { lenses: [shownLens({ record: { ...modelProvenance, reviewedBySecondPerson: false } })] }],
  ])('with %s that nobody second reviewed says no day of a review', (_, over) => {
    const html = page(aContent(over), publication)
    expect(html).toContain('Not reviewed by a second person')
    expect(html).not.toMatch(/<span>Reviewed /)
  })

  test('has the day of its review when there was one, and in a preview says that there was none yet', () => {
    expect(page(aContent(), publication)).toMatch(/<span>Reviewed <time[^>]*>20 November 2026/)
    for (const changedShare of [0, 0.4]) {
      const html = page(aContent({ front: { ...modelProvenance, changedShare }, lenses: [] }))
      expect(html).toContain('Not reviewed yet')
      expect(html).not.toMatch(/Reviewed (on )?[\d<]|reviewed by an editor|and reviewed/)
    }
  })

  test('keeps the label of a quick take that was skipped', () => {
    expect(page(aContent())).toMatch(/Market Impact<\/dt><dd[^>]*>Nothing notable in the source\./)
  })

  test('says of each lens how it was made, to readers and to machines', () => {
    const html = page(
      aContent({
        lenses: [shownLens(), shownLens({ key: 'adversary', name: 'Adversary View', record: person })],
      }),
    )
    expect(html).toMatch(/<section class="lens" id="lens-household"[^>]* ai-disclosure="ai-assisted">/)
    expect(html).toMatch(/<section class="lens" id="lens-adversary"[^>]* ai-disclosure="human-only">/)
    expect(html).toContain('AI-written, reviewed by an editor')
    expect(html).toContain('Written by our newsroom')
  })

  test('names a lens that was left out with its reason, and shows no text of it', () => {
    const left = shownLens({
      key: 'adversary',
      name: 'Adversary View',
      state: 'omitted',
      reason: 'No bearing',
      body: '',
    })
    const html = page(aContent({ lenses: [shownLens(), left] }))
    expect(html).toContain('Not read through Adversary View: No bearing.')
    expect(html).not.toContain('id="lens-adversary"')
  })

  test('shows nothing of a pulled lens but that it was pulled', () => {
    const html = page(
      aContent({ lenses: [shownLens({ state: 'pulled', body: 'Secret text.', record: null })] }),
    )
    expect(html).toContain('Pulled for checking')
    expect(html).not.toContain('Secret text.')
  })

  test('marks sentences that go beyond the source', () => {
    const body = 'Fares rise in March. Some may drive instead.'
    const html = page(aContent({ lenses: [shownLens({ body, inferences: ['Some may drive instead.'] })] }))
    expect(html).toContain('Fares rise in March. <span class="inference">Some may drive instead.</span>')
  })

  test('says that perspectives are to follow', () => {
    expect(page(aContent({ lenses: [], perspectivesToFollow: true }))).toContain('are to follow')
  })

  test('calls recorded answers by their name wherever AI is spoken of', () => {
    const recorded = { ...modelProvenance, origin: 'recorded' as const }
    const html = page(aContent({ front: recorded, lenses: [shownLens({ record: recorded })] }))
    expect(html.match(/Recorded answer, no model/g)?.length).toBeGreaterThanOrEqual(5)
    expect(html).not.toContain('AI-written')
  })

  test('text stays text, and only web addresses become links', () => {
    const evil = '<script>window.PWNED = 1</script>'
    const [source] = aContent().sources
    if (!source) throw new Error('the sample has a source')
    const html = page(
      aContent({
        headline: evil,
        summary: evil,
        sources: [{ ...source, url: 'javascript:alert(1)' }],
        lenses: [shownLens({ body: evil, name: evil })],
      }),
    )
    expect(html).not.toContain('<script')
    expect(html).not.toContain('javascript:')
  })
})

const person = { ...modelProvenance, origin: 'person' as const, changedShare: 1, model: null, provider: null }
