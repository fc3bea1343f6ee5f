import { describe, expect, test } from 'vitest'
import { sayMinorObjections } from '../words/checks'
import { minorObjections } from './compare-meaning'
import type { StoryContent } from './story'
import { aContent, shownLens } from './testing/content'

const story = (summary: string) => aContent({ summary })
const objections = (before: string, after: string) => minorObjections(story(before), story(after))

describe('a minor change is', () => {
  test.each([
    ['The ferry compnay raises its fares.', 'The ferry company raises its fares.'],
    ['The boats cost $24 million, and run from April.', 'The boats cost $24 million and run from April.'],
    ['Boats cost more.', 'The boats cost more.'],
    ['It did not rise.', 'It didn’t rise.'],
    ['Fares rise by 12 percent.', 'Fares rise by 12 %.'],
    ['Two boats.  "Old engines," he said.', 'Two boats. “Old engines,” he said.'],
    ['It pays 3,800 people.', 'It pays 3800 people.'],
    ['Riders pay more. They ride less.', 'Riders pay more, and they ride less.'],
    ['Cheap boats were bought, Tillery said.', 'Cheaper boats were bought, Tillery said.'],
  ])('“%s” to “%s”', (before, after) => {
    expect(objections(before, after)).toEqual([])
  })
})

describe('more than minor is', () => {
  test.each([
    ['Fares rise by 14 percent.', 'Fares rise by 16 percent.', '“14 percent” became “16 percent”'],
    ['It starts on 4 March.', 'It starts on 5 March.', '“4 March” became “5 March”'],
    ['It starts on Monday.', 'It starts on Tuesday.', '“Monday” became “Tuesday”'],
    ['It was said by Ambrose Tillery.', 'It was said by Ambrose Tilbury.', '“Tillery” became “Tilbury”'],
    ['Tillery said so.', 'Calder said so.', '“Tillery” became “Calder”'],
    ['Bill agreed.', 'Rose agreed.', '“Bill” became “Rose”'],
    ['He said "it fails".', 'He said "it failed".', '“it fails” became “it failed”'],
    ['He said "it fails".', 'He said it fails.', '“it fails” is gone'],
    ['They will raise fares.', 'They will not raise fares.', '“not” is new'],
    ['They cannot raise fares.', 'They can raise fares.', '“cannot” is gone'],
    ['They never met.', 'They met.', '“never” is gone'],
    ['The sale is legal.', 'The sale is illegal.', '“legal” became “illegal”'],
    ['Three boats and six crews.', 'Six boats and three crews.', 'another place'],
    ['Tillery sued Calder.', 'Calder sued Tillery.', 'another place'],
    ['Tillery did not pay. Calder paid.', 'Tillery paid. Calder did not pay.', '“not” is in another place'],
    ['It sold them to us.', 'It sold them to US buyers.', '“US” is new'],
  ])('“%s” to “%s”', (before, after, words) => {
    expect(objections(before, after).join('. ')).toContain(words)
    expect(objections(before, after)[0]).toMatch(/^Brief: /)
  })

  test.each([
    ['another source', { sources: [] }, 'Sources: it was changed'],
    ['another topic', { topics: [{ slug: 'energy', name: 'Energy' }] }, 'Topics: it was changed'],
    [
      'a lens that is left out',
      { lenses: [shownLens({ state: 'omitted', reason: 'No.' })] },
      'Household Impact',
    ],
    [
      'another disclaimer',
      { lenses: [shownLens({ disclaimer: 'Not fact.' })] },
      'Household Impact, disclaimer',
    ],
    [
      'another figure in a lens',
      { lenses: [shownLens({ body: 'Two fares may rise.' })] },
      'Household Impact: “Two” is new',
    ],
    [
      'a lens that is new',
      { lenses: [shownLens(), shownLens({ key: 'new', name: 'New' })] },
      'New: it is new',
    ],
    [
      'a quick take that was skipped',
      {
        quickTakes: [
          { label: 'Money Angle', text: null },
          { label: 'Market Impact', text: null },
        ],
      },
      'Money Angle: it was changed',
    ],
    [
      'a source whose text was replaced',
      { sources: aContent().sources.map((one) => ({ ...one, snapshotHash: 'b'.repeat(64) })) },
      'The text of a source was replaced',
    ],
  ] satisfies [string, Partial<StoryContent>, string][])('%s', (_, change, words) => {
    expect(minorObjections(aContent(), aContent(change)).join('. ')).toContain(words)
  })
})

test('a headline with a capital on every word lets a word be mended and no name be changed', () => {
  const at = (headline: string) => aContent({ headline })
  expect(minorObjections(at('Council Raises Its Ferry Fares'), at('Council Raises the Ferry Fares'))).toEqual(
    [],
  )
  expect(
    minorObjections(
      at('Council Sues Ambrose Tillery Over Fares'),
      at('Council Sues Ambrose Calder Over Fares'),
    ),
  ).toEqual(['Headline: “Tillery” became “Calder”'])
})

test('who signs, and how a text was made, does not change the text', () => {
  const { front } = aContent()
  const after = aContent({ responsible: 'Somebody Else', front: { ...front, changedShare: 0.5 } })
  expect(minorObjections(aContent(), after)).toEqual([])
})

test('the refusal names what changed and what to choose instead', () => {
  const words = sayMinorObjections(objections('Fares rise by 14 percent.', 'Fares rise by 16 percent.'))
  expect(words).toContain('Brief: “14 percent” became “16 percent”.')
  expect(words).toContain('Correction or Update')
})
