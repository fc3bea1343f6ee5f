import type { NewsArticle, WithContext } from 'schema-dts'
import { describe, expect, test } from 'vitest'
import type { Story } from '@/domain/stories/story'
import { aContent, modelProvenance, shownLens } from '@/domain/stories/testing/content'
import { jsonForScript } from './json-ld'
import { storyJsonLd } from './story-json-ld'

const at = new Date('2026-11-20T10:00:00Z')
const story: Story = {
  slug: 'ferry',
  number: 2,
  kind: 'correction',
  content: aContent({
    lenses: [
      shownLens({ record: { ...modelProvenance, changedShare: 0.5 } }),
      shownLens({ key: 'adversary', state: 'omitted', body: '', record: null }),
    ],
  }),
  firstPublishedAt: at,
  publishedAt: at,
  heldAt: null,
  notes: [{ kind: 'correction', number: 1, note: 'The month was wrong.', at }],
}

describe('what machines read', () => {
  test('the story names what it is based on, what was corrected, and how each shown lens was made', () => {
    expect(storyJsonLd(story, { siteName: 'Lensroom', origin: 'https://news.example' })).toMatchObject({
      '@type': 'NewsArticle',
      isBasedOn: [{ url: 'https://quay-courier.example/ferry', publisher: { name: 'The Quay Courier' } }],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'The month was wrong.',
          url: 'https://news.example/stories/ferry#correction-1',
        },
      ],
      version: 2,
      publishingPrinciples: 'https://news.example/disclosure',
      correctionsPolicy: 'https://news.example/disclosure#corrections',
      publisher: { correctionsPolicy: 'https://news.example/disclosure#corrections' },
      hasPart: [
        {
          url: 'https://news.example/stories/ferry#lens-household',
          digitalSourceType:
            'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
        },
      ],
    })
  })

  test('is an article in the types of schema.org', () => {
    // IPTC's codes are plain addresses, and the corrections policy is on the article too, though schema.org defines it
    // for publishers only: the disclosure promises both.
    const said = storyJsonLd(story, { siteName: 'Lensroom', origin: 'https://news.example' })
    const { correctionsPolicy, digitalSourceType, hasPart, ...article } = said
    const typed: WithContext<NewsArticle> = {
      ...article,
      digitalSourceType: { '@id': digitalSourceType },
      hasPart: hasPart.map((part) => ({ ...part, digitalSourceType: { '@id': part.digitalSourceType } })),
    }
    expect(typed['@type']).toBe('NewsArticle')
    expect(correctionsPolicy).toBe('https://news.example/disclosure#corrections')
  })

  test('nothing in it can end the script element', () => {
    const json = jsonForScript({ headline: '</script><script>alert(1)</script><!-- \u2028' })
    expect(json).not.toMatch(/[<>\u2028]/)
    expect(JSON.parse(json)).toEqual({ headline: '</script><script>alert(1)</script><!-- \u2028' })
  })
})
