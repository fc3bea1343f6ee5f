import { expect, test } from 'vitest'
import { anchorsOf, evidenceAnchors, evidenceKey, spanKey } from '@/components/desk/source-text'
import type { SourceView } from '@/domain/sources/source'
import { sourceTexts } from './source-texts'

const source = (text: string): SourceView => ({
  id: 'a',
  kind: 'article',
  publisher: 'The Harbour Courier',
  title: 'Fares',
  author: '',
  url: '',
  publishedAt: null,
  lead: '',
  snapshot: {
    id: 's',
    text,
    language: 'en',
    hash: 'h',
    readAt: new Date(0),
    removed: null,
    origin: 'pasted',
  },
  translation: null,
})

test('a text in ten thousand paragraphs is drawn in a few thousand pieces, none of it lost', () => {
  const text = 'A port.\n\n'.repeat(10_000)
  const sources = sourceTexts([source(text)])
  const pieces = sources[0]?.original?.paragraphs.flat() ?? []
  expect(pieces.length).toBeLessThanOrEqual(3_000)
  expect(
    pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''))
  const places = Array.from({ length: 10_000 }, (_, at) => ({ snapshotId: 's', start: at * 9 }))
  const anchors = anchorsOf(sources, places)
  const named = [{ source: 1, sentence: 9_999 }]
  const drawn = new Set(pieces.map(({ number }) => `s1-${number}`))
  expect(drawn).toContain(evidenceAnchors(sources, named)[evidenceKey(1, 9_999)])
  expect(evidenceAnchors(sources, [{ source: 2, sentence: 1 }])).toEqual({})
  for (const place of places) expect(anchors[spanKey(place)]).toMatch(/^s1-\d+$/)
})

test('an ordinary text keeps a piece for each sentence, and its paragraphs', () => {
  const [read] = sourceTexts([source('Fares rise. Riders object.\n\nThe council voted.')])
  expect(read?.original?.paragraphs.map((paragraph) => paragraph.map(({ number }) => number))).toEqual([
    [1, 2],
    [3],
  ])
})
