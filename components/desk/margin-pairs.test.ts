import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { KeptSentence, ShownLedgerRow } from '@/domain/gates/ledger'
import { Kept } from './keep-sentence'
import { MarginPairs } from './margin-pairs'
import { cutAround, piecesAt, spansOf } from './pair-text'
import { differingWords, sayDifference } from './say-difference'

const sentence = 'A court did shut the plant in May.'
const passage = 'The council said that a court could shut the plant next year.'
const nearest = { snapshotId: 's', start: 0, end: passage.length, text: passage, score: 0.6, shared: [] }
const row = (over: Partial<ShownLedgerRow> = {}): ShownLedgerRow => ({
  text: sentence,
  start: 0,
  end: sentence.length,
  kind: 'reported',
  nearest,
  differences: [],
  asks: false,
  kept: null,
  ...over,
})
const could = { kind: 'certainty' as const, here: 'did', there: 'could' }
const shown = (one: ShownLedgerRow, translations = {}) =>
  renderToStaticMarkup(
    createElement(MarginPairs, {
      briefId: 'b',
      place: 'household',
      rows: [one],
      findings: [],
      anchors: { 's 0': 's1-4' },
      translations,
      actions: null,
      fix: null,
    }),
  )
/** What the page says, without its tags. */
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('every sentence stands beside its nearest passage, with the way into the source, and nothing is claimed', () => {
  const html = shown(row())
  expect(wordsOf(html)).toContain(sentence)
  expect(wordsOf(html)).toContain(passage)
  expect(html).toMatch(/<a href="#s1-4"[^>]*>Nearest passage, sentence 4</)
  expect(html).not.toMatch(/supported|verified|confirmed|from the source|compared|<b /i)
})

test('a sentence without a passage says so', () => {
  expect(wordsOf(shown(row({ nearest: null })))).toContain('No passage near it')
})

test('a machine translation is labeled at the quote and never in quotation marks', () => {
  const html = shown(row(), { s: 'Machine translation' })
  expect(html).toContain('Machine translation')
  expect(html).not.toMatch(/[“”"]\s*The council said|next year\.\s*[“”]/)
})

test('an answer from before names its person and reason, and not what it called the sentence', () => {
  const said = { reason: 'Said at the hearing.', by: 'Edda Ruiz', at: new Date('2026-02-01T09:00:00Z') }
  const page = (verdict: KeptSentence['verdict']) =>
    wordsOf(
      renderToStaticMarkup(
        createElement(Kept, {
          sentence: { briefId: 'b', place: 'household', sentence },
          kept: { verdict, ...said },
          withdraw: null,
        }),
      ),
    )
  expect(page('supported')).toMatch(/An editor’s answer from before: Edda Ruiz .* Said at the hearing\./)
  expect(page('supported')).not.toMatch(/supported/i)
  expect(page('kept')).toMatch(/Kept by Edda Ruiz/)
})

test('words that differ are bold where they stand alone, and words that the text lacks change nothing', () => {
  const bold = (text: string, words: string[]) =>
    piecesAt(text, words)
      .filter(({ differs }) => differs)
      .map(({ start, text: found }) => [start, found])
  expect(bold('It candidly did.', ['did'])).toEqual([[12, 'did']])
  expect(bold(sentence, ['could', ''])).toEqual([])
  expect(
    piecesAt(sentence, ['did', 'May'])
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence)
})

test('a long passage is cut around what differs, else around what is shared, and never in a word', () => {
  const filler = 'Nobody else spoke about the matter on that long evening. '.repeat(12)
  const text = `${filler}A court could shut the plant. ${filler}`
  const cut = cutAround(text, spansOf(text, ['could shut']), [{ start: 0, end: 6 }])
  const words = text.slice(cut.start, cut.end)
  expect(words).toContain('could shut')
  expect(words.length).toBeLessThanOrEqual(300)
  expect(text.slice(0, cut.start)).toMatch(/^$|\s$/)
  expect(text.slice(cut.end)).toMatch(/^$|^\s/)
  const shared = text.indexOf('court')
  const around = cutAround(text, [], [{ start: shared, end: shared + 5 }])
  expect(text.slice(around.start, around.end)).toContain('court')
  expect(cutAround(sentence, [], [])).toEqual({ start: 0, end: sentence.length })
})

test('a difference is named by its kind, with the passage’s words first', () => {
  expect(sayDifference(could, row())).toEqual({
    name: 'How certain',
    became: { there: 'could', here: 'did' },
    words: '',
  })
  expect(sayDifference({ ...could, there: '' }, row()).words).toContain('“did”')
  expect(sayDifference({ kind: 'numbers', here: '99', there: '' }, row()).words).toBe('no source has “99”')
})

test('what is said of a citation as a whole marks no words', () => {
  const hedged = { kind: 'citation' as const, here: 'may', there: '' }
  expect(sayDifference(hedged, row({ kind: 'inference' })).words).toContain('hedged')
  expect(differingWords([hedged, could])).toEqual({ here: ['did'], there: ['could'] })
})
