import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { BenchBrief, BenchFigures, BenchText } from '@/domain/prompts/prompt'
import { PromptBenchBrief } from './prompt-bench-brief'
import { PromptFigures } from './prompt-figures'

const figures: BenchFigures = {
  version: 1,
  asked: 6,
  written: 6,
  failures: {},
  blockersPerLens: 0.5,
  warningsPerLens: 0,
  notesPerLens: 0,
  words: 40,
  longestRun: 0,
  copiedShare: 0,
  hedgedShare: 0.5,
  tokens: 1_200,
  costMicros: 2_500,
  costUnknown: 0,
  estimated: 0,
  medianLatencyMs: 1_400,
}
const table = (other: Partial<BenchFigures>) =>
  renderToStaticMarkup(
    createElement(PromptFigures, { figures: [figures, { ...figures, version: 2, ...other }] }),
  )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('figures are side by side, with the difference of the second', () => {
  const words = table({ blockersPerLens: 0.25, words: 42, costMicros: 3_000 })
  expect(words).toContain('Open blockers a lens 0.5 0.25 −0.25')
  expect(words).toContain('Words a lens 40 42 +2')
  expect(words).toContain('Hedged sentences 50 % 50 % none')
  expect(words).toContain('Cost $0.0025 $0.0030 +$0.0005')
})

test('a price that is not known is said, and nothing is compared with it', () => {
  const words = table({ costMicros: 0, costUnknown: 6 })
  expect(words).toContain('Cost $0.0025 price not known of 6 requests Requests without a text')
})

test('a version that wrote nothing has no figures, and says why', () => {
  const nothing = { blockersPerLens: null, written: 0, failures: { refused: 5, not_set_up: 1 } }
  const words = table(nothing)
  expect(words).toContain('Open blockers a lens 0.5 – ')
  expect(words).toContain('Requests without a text none 5 × refused, 1 × not set up')
})

test('recorded answers are called that, and a lens unfolds to what differs', () => {
  const text: BenchText = {
    version: 1,
    body: 'Fares may rise.',
    findings: [],
    problem: null,
    words: 3,
    longestRun: 0,
    copiedShare: 0,
    hedgedShare: 1,
  }
  const b = { ...text, version: 2, body: 'Fares could rise.' }
  const lens = { key: 'household', name: 'Household Impact', a: text, b }
  const brief: BenchBrief = { id: 'b', title: 'Fares', recorded: true, sourcesChanged: false, lenses: [lens] }
  const html = renderToStaticMarkup(createElement(PromptBenchBrief, { brief }))
  expect(html).toContain('Recorded answers, no model')
  expect(html).toMatch(/<del[^>]*>may<\/del><ins[^>]*>could<\/ins>/)
  expect(html).toContain('Version 1: nothing open. Version 2: nothing open.')
})
