import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { SignedRecord } from '@/domain/stories/record'
import { aContent, modelProvenance, shownLens } from '@/domain/stories/testing/content'
import { someRecords } from '@/domain/stories/testing/record'
import { RecordStory } from './record-story'
import { SupportList } from './support-list'

const at = new Date('2026-11-20T12:00:00Z')
const content = aContent({
  lenses: [shownLens({ record: { ...modelProvenance, changedShare: 0.5 } }), shownLens({ key: 'adversary' })],
})

const page = (signed: SignedRecord | null, over = {}) =>
  renderToStaticMarkup(
    createElement(RecordStory, {
      slug: 'ferry',
      content,
      number: 1,
      current: 1,
      publishedAt: at,
      corrections: [{ number: 1, note: 'The month was wrong.', at }],
      signed,
      ...over,
    }),
  )

describe('the page of a record', () => {
  test('opens with what was read, checked, changed and corrected, and who is responsible', () => {
    const html = page(someRecords(1, content).records[0] ?? null)
    const opening = html.slice(0, html.indexOf('<details>')).replace(/<[^>]+>/g, '')
    expect(opening).toContain('We read The Quay Courier on 19 November 2026 and kept a copy of its text.')
    expect(opening).toContain(
      '3 findings stood when this was published; an editor overruled 3 with a reason.',
    )
    expect(opening).toContain('3 of 3 texts began as a model’s draft; people edited 1 of these.')
    expect(opening).toContain('Ines Okafor is responsible for this version.')
    expect(opening).toContain('Correction 1, 20 November 2026: The month was wrong.')
  })

  test('says of a version that it was published in an emergency, and of no other', () => {
    const [signed] = someRecords(1, content).records
    if (!signed) throw new Error('no record')
    const words = 'published in an emergency, without the review of a second person'
    expect(page(signed)).not.toContain(words)
    expect(page({ ...signed, record: { ...signed.record, emergency: true } })).toContain(words)
  })

  test('leads to the signed JSON of exactly this version, to the keys, and says how to check them', () => {
    const [, second] = someRecords(2, content).records
    const html = page(second ?? null, { number: 2, current: 3 })
    expect(html).toContain('href="/stories/ferry/record.json?version=2"')
    expect(html).toContain('href="/.well-known/lensroom-keys.json"')
    expect(html).toContain('npm run record:verify')
    expect(html).toContain(`<code>${second?.previousHash}</code>`)
    expect(html).toContain('This is not the current version.')
  })

  test('says of a version from before records were signed that it has none, and shows what can be computed', () => {
    const html = page(null)
    expect(html).toContain('This version was published before records were signed.')
    expect(html).toContain('Drafted by model-x (openai).')
    expect(html).not.toContain('record.json')
  })

  test('signed as reviewed when no second person had reviewed it is shown without that', () => {
    const [signed] = someRecords(1, content).records
    if (!signed) throw new Error('no record')
    expect(page(signed)).toContain('AI draft, edited and reviewed, 20 November 2026.')
    const texts = signed.record.texts.map((text) => ({ ...text, secondPerson: false }))
    const html = page({ ...signed, record: { ...signed.record, texts } })
    expect(html).toContain('AI draft, edited.')
    expect(html).not.toMatch(/reviewed by an editor|and reviewed/)
    expect(html).toContain('published before a second person had reviewed its front text')
  })

  test('names a missing comparison and a missing second person', () => {
    const front = { ...modelProvenance, reviewedBySecondPerson: false, notChecked: 'there is no source text' }
    const html = page(null, { content: aContent({ front }) })
    expect(html).toContain('Of some text: Not reviewed by a second person.')
    expect(html).toContain('Not machine-checked against the source: there is no source text.')
  })
})

describe('what supports a lens', () => {
  const lens = shownLens({
    support: [
      { text: 'Fares rise.', status: 'supported', byEditor: false, excerpt: 'Fares go up …', source: 0 },
      { text: 'Crews agreed.', status: 'supported', byEditor: true, excerpt: null, source: null },
      { text: 'Nobody voted.', status: 'not_found', byEditor: false, excerpt: null, source: null },
    ],
  })

  test('folds away, says how each sentence is supported, and leads to the source', () => {
    const html = renderToStaticMarkup(createElement(SupportList, { lens, sources: content.sources }))
    expect(html).toMatch(/^<details class="support small"><summary>What supports this\?/)
    expect(html).toContain('Fares rise. <strong>Supported by the source.</strong> <q>Fares go up …</q>')
    expect(html).toContain('Supported, an editor says; the check did not find it.')
    expect(html).toContain('Not found in the source by the check.')
    expect(html).toContain('that proves nothing')
    expect(html).toContain('<a href="https://quay-courier.example/ferry" rel="external">The Quay Courier</a>')
  })

  test('is absent for a version without one', () => {
    expect(renderToStaticMarkup(createElement(SupportList, { lens: shownLens(), sources: [] }))).toBe('')
  })
})
