import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '@/domain/stories/compare-versions'
import type { Story } from '@/domain/stories/story'
import { aContent, shownLens } from '@/domain/stories/testing/content'
import { Corrections, Updates } from './story-notes'
import { VersionChanges } from './version-changes'
import { VersionList } from './version-list'
import { VersionText } from './version-text'

const at = new Date('2026-11-20T10:00:00Z')
const before = aContent({
  summary: 'Fares rise by 12 percent.',
  lenses: [shownLens({ body: 'Fares may rise.' })],
})
const after = aContent({
  summary: 'Fares rise by 14 percent.',
  lenses: [shownLens({ body: 'Fares may fall.' })],
})

describe('what changed between two versions', () => {
  const html = renderToStaticMarkup(
    createElement(VersionChanges, { changes: compareVersions(before, after), from: 1, to: 2 }),
  )

  test('is told field by field and lens by lens, only where something changed', () => {
    const labels = [...html.matchAll(/<h3[^>]*>([^<]*)/g)].map(([, label]) => label)
    expect(labels).toEqual(['Brief', 'Household Impact'])
    expect(html).not.toContain('Nine thousand people')
  })

  test('is marked, and said in words to those who do not see the marks', () => {
    expect(html).toContain(
      '<del><span class="unseen"> [removed: </span>12<span class="unseen">] </span></del>',
    )
    expect(html).toContain('<ins><span class="unseen"> [added: </span>14<span class="unseen">] </span></ins>')
  })

  test('reads as two words where one was put in the place of another', () => {
    expect(html.replaceAll(/<span class="unseen">.*?<\/span>/g, '')).toContain(
      '<del>12</del> <ins>14</ins> percent',
    )
  })

  test('has no inline style and no script, whatever the texts hold', () => {
    const evil = aContent({ summary: '<script>alert(1)</script><img src=x onerror=alert(1)>' })
    const page = renderToStaticMarkup(
      createElement(VersionChanges, { changes: compareVersions(before, evil), from: 1, to: 2 }),
    )
    expect(page).not.toMatch(/<script|<img|style=/)
  })

  test('is said to be nothing when every text is the same', () => {
    const page = renderToStaticMarkup(createElement(VersionChanges, { changes: [], from: 1, to: 2 }))
    expect(page).toContain('Every text is the same')
  })
})

test('a lens that is left out, topics and sources are compared too', () => {
  const other = aContent({
    topics: [{ slug: 'energy', name: 'Energy' }],
    sources: [],
    lenses: [shownLens({ state: 'omitted', reason: 'No bearing', body: '' })],
  })
  const labels = compareVersions(aContent(), other).map(({ label }) => label)
  expect(labels).toEqual(['Household Impact', 'Topics', 'Sources', 'Household Impact, name and frame'])
})

test('the texts of both versions can be read off the comparison, letter for letter', () => {
  const [summary] = compareVersions(before, after)
  const textOf = (left: 'added' | 'removed') =>
    summary?.parts.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')
  expect(textOf('added')).toBe(before.summary)
  expect(textOf('removed')).toBe(after.summary)
})

test('the list has the newest first, links to every earlier version, and tells no minor change', () => {
  const html = renderToStaticMarkup(
    createElement(VersionList, {
      slug: 'ferry',
      versions: [
        { number: 1, kind: 'first', correction: null, note: '', at },
        { number: 2, kind: 'minor', correction: null, note: '', at },
        { number: 3, kind: 'correction', correction: 1, note: 'It is July.', at },
      ],
    }),
  )
  expect([...html.matchAll(/href="([^"]*)">Version/g)].map(([, href]) => href)).toEqual([
    '/stories/ferry',
    '/stories/ferry/versions/2',
    '/stories/ferry/versions/1',
  ])
  expect(html).toContain('Minor change')
  expect(html).toContain('Correction 1')
})

test('the whole text of a version says how each part was made', () => {
  const html = renderToStaticMarkup(
    createElement(VersionText, { content: aContent(), number: 1, siteName: 'Lensroom' }),
  )
  expect(html).toMatch(/<details[^>]*><summary>The whole text of version 1/)
  expect(html.match(/AI-written, reviewed by an editor/g)).toHaveLength(2)
  expect(html).not.toMatch(/<h1| id="/)
})

describe('the notes of a story', () => {
  const notes: Story['notes'] = [
    { kind: 'correction', number: 1, note: 'The month was wrong.', at },
    { kind: 'update', number: 3, note: 'A reply was added.', at },
    { kind: 'correction', number: 2, note: 'The fare was wrong.', at },
  ]
  const publication = {
    slug: 'ferry',
    number: 4,
    kind: 'minor' as const,
    firstPublishedAt: at,
    publishedAt: at,
    heldAt: null,
    notes,
  }

  test('show corrections numbered, the newest first, each with an address', () => {
    const html = renderToStaticMarkup(createElement(Corrections, { notes }))
    expect([...html.matchAll(/id="(correction-\d)"/g)].map(([, id]) => id)).toEqual([
      'correction-2',
      'correction-1',
    ])
  })

  test('list updates, and lead to earlier versions when there are any', () => {
    const html = renderToStaticMarkup(createElement(Updates, { notes, publication }))
    expect(html).toContain('A reply was added.')
    expect(html).toContain('<a href="/stories/ferry/versions">Earlier versions</a>')
    const first = { ...publication, number: 1, notes: [] }
    expect(renderToStaticMarkup(createElement(Updates, { notes: [], publication: first }))).toBe('')
  })
})
