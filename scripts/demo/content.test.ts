import { describe, expect, test } from 'vitest'
import { frontDraft } from '@/domain/briefs/front-draft'
import { frontTextInput } from '@/domain/briefs/schema'
import { advisedWords, type FrontField, type FrontText, fieldText, frontFields } from '@/domain/front-text'
import type { GateInput } from '@/domain/gates/finding'
import { runGates } from '@/domain/gates/run-gates'
import { lensDraft } from '@/domain/generation/generation'
import { omitReason } from '@/domain/lenses/schema'
import { definitionInput } from '@/domain/library/schema'
import { newSource } from '@/domain/sources/schema'
import { parseScript } from '@/lib/llm/scripted'
import { countWords } from '@/lib/text/words'
import { briefsAt, type DatedBrief } from './content/briefs'
import { type LensKey, lensKeys } from './content/demo-brief'
import { lensLibrary } from './content/lenses'
import { tryingFronts, tryingLenses } from './content/port-scanning-answers'
import { topicList } from './content/topics'
import { sourceOf } from './demo-source'
import { bodyOf, recordedAnswers, sourceText } from './recorded-answers'

const everyBrief = briefsAt(new Date('2026-11-23T20:00:00Z'))
const named = everyBrief.map((brief) => [brief.source.title, brief] as const)

describe('the lens library', () => {
  test('has the six lenses in their order, and only the adversary needs its disclaimer', () => {
    expect(lensLibrary.map((lens) => lens.key)).toEqual([...lensKeys])
    expect(lensLibrary.filter((lens) => lens.disclaimerRequired).map((lens) => lens.key)).toEqual([
      'adversary',
    ])
  })

  test.each(lensLibrary.map((lens) => [lens.name, lens] as const))(
    '%s is complete and of a helpful length',
    (_, lens) => {
      definitionInput.parse({ ...lens, position: 1, active: true })
      expect(countWords(lens.guidance)).toBeGreaterThanOrEqual(80)
      expect(countWords(lens.guidance)).toBeLessThanOrEqual(150)
      expect(new Set(lens.signalWords).size).toBe(lens.signalWords.length)
      expect(lens.signalWords.length).toBeGreaterThanOrEqual(15)
      expect(lens.signalWords.length).toBeLessThanOrEqual(30)
    },
  )
})

test('every topic has a context that tells a model enough, and not more', () => {
  expect(new Set(topicList.map((topic) => topic.slug)).size).toBe(8)
  for (const topic of topicList) {
    expect(countWords(topic.context), topic.slug).toBeGreaterThanOrEqual(60)
    expect(countWords(topic.context), topic.slug).toBeLessThanOrEqual(120)
  }
})

describe.each(named)('%s', (_, brief) => {
  test('rests on an invented source of the length of a real report', () => {
    newSource.parse(sourceOf(brief))
    const { source } = brief
    expect(countWords(sourceText(source))).toBeGreaterThanOrEqual(240)
    expect(countWords(sourceText(source))).toBeLessThanOrEqual(500)
    if (source.url !== '') expect(new URL(source.url).hostname).toMatch(/\.example$/)
    expect(source.kind === 'article' && source.url === '').toBe(false)
    expect(brief.topics.every((slug) => topicList.some((topic) => topic.slug === slug))).toBe(true)
  })

  test('gives its recorded answers in the shape of a model', () => {
    const script = recordedAnswers(brief)
    if (!script) return
    parseScript(script)
    for (const [task, answers] of Object.entries(script.answers)) {
      const shape = task === 'front' ? frontDraft : lensDraft
      for (const answer of answers) shape.parse(answer.value)
    }
  })

  test('has front texts of the advised length, with nothing that its source does not have', () => {
    for (const front of frontsOf(brief)) {
      frontTextInput.parse(front)
      for (const field of frontFields) checkField(brief, front, field)
    }
  })

  test('has lens texts that an editor could approve', () => {
    for (const { key, body } of lensTextsOf(brief)) {
      expect(problemsOf(brief, body, key), body).toEqual([])
      expect(countWords(body), body).toBeGreaterThanOrEqual(15)
      expect(countWords(body), body).toBeLessThanOrEqual(60)
      expect(body, body).not.toMatch(/\b(says?|said|according to|argues?|believes?)\b/i)
      expect(body, body).not.toMatch(/\b(will|won't|always|never|all|every)\b/i)
      expect(hasSignal(key, body), `${key}: ${body}`).toBe(true)
    }
  })

  test('gives every lens that is left out a reason for readers', () => {
    for (const lens of Object.values(brief.lenses)) if ('leftOut' in lens) omitReason.parse(lens.leftOut)
  })
})

test('the invented number in the first institutional answer is caught, and the second answer is right', () => {
  const brief = everyBrief.find((one) => one.forTrying)
  if (!brief) throw new Error('no brief for trying')
  const [first, second] = tryingLenses.institutional
  expect(problemsOf(brief, bodyOf(first.sentences), 'institutional')).toEqual([
    'unsupported_number: 14 percent',
  ])
  expect(problemsOf(brief, bodyOf(second.sentences), 'institutional')).toEqual([])
})

test('the answers that come one after the other are worded differently', () => {
  for (const [first, second] of Object.values(tryingLenses))
    expect(bodyOf(first.sentences)).not.toBe(bodyOf(second.sentences))
  expect(tryingFronts[0]?.front).not.toEqual(tryingFronts[1]?.front)
})

function frontsOf(brief: DatedBrief): FrontText[] {
  const { ending, front } = brief
  if (ending.kind !== 'published' || !ending.after)
    return brief.forTrying ? [front, ...tryingFronts.map((answer) => answer.front)] : [front]
  if (ending.after.kind === 'update') return [front, { ...front, summary: ending.after.summary }]
  if (ending.after.kind === 'reopened') return [front, { ...front, whyItMatters: ending.after.whyItMatters }]
  return [front]
}

function checkField(brief: DatedBrief, front: FrontText, field: FrontField): void {
  const text = fieldText(front, field)
  if (text === '') return
  const [least, most] = advisedWords[field]
  const unfinished = brief.ending.kind === 'draft'
  if (!unfinished) expect(countWords(text), text).toBeGreaterThanOrEqual(least)
  expect(countWords(text), text).toBeLessThanOrEqual(most)
  expect(problemsOf(brief, text, field), text).toEqual([])
}

function lensTextsOf(brief: DatedBrief): { key: LensKey; body: string }[] {
  return lensKeys.flatMap((key) => {
    const lens = brief.lenses[key]
    const edited = brief.edited[key]
    const bodies = lens && 'sentences' in lens ? [bodyOf(lens.sentences)] : []
    if (edited) bodies.push(edited)
    if (brief.forTrying) bodies.push(...tryingLenses[key].map((answer) => bodyOf(answer.sentences)))
    const invented = bodyOf(tryingLenses.institutional[0].sentences)
    return bodies.filter((body) => body !== invented).map((body) => ({ key, body }))
  })
}

/** What the gates find, invented quotations, and long runs of words taken over from the source. */
function problemsOf(brief: DatedBrief, text: string, place: FrontField | LensKey): string[] {
  const source = sourceText(brief.source)
  const findings = runGates({ text, ...gatesAt(brief, place), ...comparedWith(brief) })
  const quotes = [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
  const sourceRuns = new Set(runsOf(source))
  return [
    ...findings
      .filter((finding) => finding.severity !== 'note')
      .map((finding) => `${finding.gate}: ${finding.found}`),
    ...quotes.filter((quote) => !source.includes(quote)).map((quote) => `not in the source: ${quote}`),
    ...runsOf(text)
      .filter((run) => sourceRuns.has(run))
      .map((run) => `taken over: ${run}`),
  ]
}

function comparedWith(brief: DatedBrief): Pick<GateInput, 'references' | 'contexts' | 'language'> {
  const { title, lead, publisher, author, publishedAt, text } = sourceOf(brief)
  const chosen = topicList.filter((topic) => brief.topics.includes(topic.slug))
  return {
    references: [{ snapshotId: 'source', text, language: 'en', hash: 'source' }],
    contexts: [
      [title, lead, publisher, author, publishedAt?.slice(0, 10)].join('\n'),
      ...chosen.map(({ context }) => context),
    ],
    language: 'en',
  }
}

function gatesAt(
  brief: DatedBrief,
  place: FrontField | LensKey,
): Pick<GateInput, 'place' | 'lens' | 'siblings'> {
  const definition = lensLibrary.find(({ key }) => key === place)
  if (!definition) return { place: frontFields.find((field) => field === place) ?? 'summary' }
  const siblings = lensTextsOf(brief).map(({ key, body }) => ({ key, name: key, text: body }))
  return { place: 'lens', lens: { ...definition, disclaimerShown: definition.disclaimer }, siblings }
}

function runsOf(text: string, length = 9): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}$.,'’-]*[\p{L}\p{N}]/gu) ?? []
  return words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '))
}

function hasSignal(key: LensKey, body: string): boolean {
  const words = lensLibrary.find((lens) => lens.key === key)?.signalWords ?? []
  return words.some((word) =>
    new RegExp(`\\b${word.replace(/y$/, '(y|ie)')}(s|es|d|ed|ing)?\\b`, 'i').test(body),
  )
}
