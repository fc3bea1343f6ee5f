import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { SignedRecord } from '@/domain/stories/record'
import { aContent, modelProvenance, shownLens } from '@/domain/stories/testing/content'
import { someRecords } from '@/domain/stories/testing/record'
import { NearestPassages } from './nearest-passages'
import { OlderList } from './older-list'
import { numberLens } from './passage-numbers'
import { RecordStory } from './record-story'

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
    const record = signed.record
    if (record.format !== 'lensroom-record-2') throw new Error('an old record')
    const texts = record.texts.map((text) => ({ ...text, secondPerson: false }))
    const html = page({ ...signed, record: { ...record, texts } })
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

describe('the nearest passages of a text', () => {
  const row = { excerpt: null, source: 0, paragraph: 4, translated: false, shown: false, kept: false }
  const rows = numberLens('household', [
    { ...row, text: 'Fares rise.', excerpt: '… fares go up …', shown: true },
    { ...row, text: 'Crews agreed.', kept: true },
    { ...row, text: 'Nobody voted.', source: null, paragraph: null },
    { ...row, text: 'Ships wait.', excerpt: 'ships wait', translated: true },
  ])
  const html = renderToStaticMarkup(createElement(NearestPassages, { rows, sources: content.sources }))

  test('fold away, each under the number of its sentence, with the way back and to the source', () => {
    expect(html).toMatch(/^<details class="passages small"><summary>Nearest passages/)
    expect(html).toContain('id="p-household-1"')
    expect(html).toContain('href="#r-household-1"')
    expect(html).toContain(
      '<q>… fares go up …</q><span class="soft"> Shown beside its passage to the editor.',
    )
    expect(html).toContain('In paragraph 4 of the source.<span class="soft"> An editor kept this sentence.')
    expect(html).toContain('No passage comes near it.')
    expect(html).toContain('<a href="https://quay-courier.example/ferry" rel="external">The Quay Courier</a>')
  })

  test('a translation is called one and stands in no quotation marks', () => {
    expect(html).toContain('In translation: ships wait')
    expect(html).not.toContain('<q>ships wait')
  })

  test('claim no agreement', () => {
    expect(html).toContain('That proves nothing')
    expect(html.replace(/<[^>]+>/g, ' ')).not.toMatch(/support|verif|confirm|compared|from the source/i)
  })

  test('are absent for a version without them', () => {
    expect(renderToStaticMarkup(createElement(NearestPassages, { rows: [], sources: [] }))).toBe('')
  })
})

test('a lens from before shows its verdicts struck out and marked as withdrawn', () => {
  const sentences = [
    {
      text: 'Fares rise.',
      status: 'supported' as const,
      byEditor: false,
      excerpt: 'Fares go up …',
      source: 0,
    },
  ]
  const html = renderToStaticMarkup(createElement(OlderList, { sentences }))
  expect(html).toContain('<summary>Older wording, withdrawn on December 1, 2026</summary>')
  expect(html).toContain('<s>Supported by the source.</s>')
})

test('a record of the older format shows its counts struck out and marked as withdrawn', () => {
  const [signed] = someRecords(1, content).records
  if (signed?.record.format !== 'lensroom-record-2') throw new Error('no record')
  const sentences = { supported: 3, inference: 1, notFound: 0, byEditor: 0 }
  const [text] = signed.record.texts
  if (!text?.checks) throw new Error('no text')
  const texts = [{ ...text, checks: { ...text.checks, sentences } }]
  const older = { ...signed, record: { ...signed.record, format: 'lensroom-record-1' as const, texts } }
  const html = page(older)
  expect(html).toMatch(
    /Older wording, withdrawn on December 1, 2026.{0,20}<s>3 found in the source, 1 inference/,
  )
  expect(page(signed)).toContain(
    '1 with a nearest passage, 0 that differ from it; 1 shown beside it to the editor',
  )
})
