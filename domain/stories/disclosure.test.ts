import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  analysisWords,
  dayInWords,
  disclosureOf,
  lensDisclosure,
  makingOf,
  pageDisclosure,
  pageReviewedOn,
  perspectivesWords,
  shownProvenances,
  translationWords,
} from './disclosure'
import { type StoryLens, type TextProvenance, textProvenance } from './story'
import { aContent, modelProvenance, shownLens } from './testing/content'

const record: fc.Arbitrary<TextProvenance> = fc.record({
  origin: fc.constantFrom('model', 'recorded', 'person'),
  changedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  reviewedAt: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  reviewedBySecondPerson: fc.boolean(),
  notChecked: fc.option(fc.string({ minLength: 1 }), { nil: null }),
  model: fc.option(fc.string()),
  provider: fc.option(fc.string()),
  promptVersion: fc.option(fc.nat()),
  generatedAt: fc.constant(null),
  acknowledged: fc.array(fc.record({ gate: fc.string(), reason: fc.string() }), { maxLength: 2 }),
})

const lens: fc.Arbitrary<StoryLens> = fc
  .record({ state: fc.constantFrom('shown', 'omitted', 'pulled'), record, reason: fc.string() })
  .map((given) => shownLens(given))

describe('the table', () => {
  test.each([
    [{}, 'AI-written, reviewed by an editor, 20 November 2026', 'ai-assisted', 'trainedAlgorithmicMedia'],
    [
      { changedShare: 0.1 },
      'AI draft, edited and reviewed, 20 November 2026',
      'ai-assisted',
      'compositeWithTrainedAlgorithmicMedia',
    ],
    [{ reviewedBySecondPerson: false }, 'AI-written', 'ai-assisted', 'trainedAlgorithmicMedia'],
    [
      { changedShare: 0.1, reviewedBySecondPerson: false },
      'AI draft, edited',
      'ai-assisted',
      'compositeWithTrainedAlgorithmicMedia',
    ],
    [{ origin: 'person', changedShare: 1 }, 'Written by our newsroom', 'human-only', 'digitalCreation'],
    [{ origin: 'recorded' }, 'Recorded answer, no model', 'ai-assisted', 'trainedAlgorithmicMedia'],
  ] as const)('%j: %s', (over, line, aiDisclosure, digitalSourceType) => {
    expect(disclosureOf({ ...modelProvenance, ...over })).toMatchObject({
      line,
      aiDisclosure,
      digitalSourceType,
    })
  })

  test('what is not shown says why and holds no text of a model', () => {
    expect(
      lensDisclosure(shownLens({ state: 'omitted', reason: 'No bearing.', record: null })),
    ).toMatchObject({
      line: 'Not read through Household Impact: No bearing.',
      aiDisclosure: 'human-only',
    })
    expect(lensDisclosure(shownLens({ state: 'pulled', record: null })).line).toBe(
      'Pulled for checking, 20 November 2026',
    )
  })
})

describe('a source that checks read in translation', () => {
  const [source] = aContent().sources
  test.each([
    [undefined, null],
    [{ byModel: false, model: null }, /that our newsroom put in$/],
    [{ byModel: true, model: 'model-x' }, /machine translation by model-x, not checked by anybody$/],
    [{ byModel: true, model: null }, /recorded translation, no model, not checked by anybody$/],
  ])('%j is told so', (made, words) => {
    if (!source) throw new Error('a story without a source')
    const translation = made && { ...made, hash: 'b'.repeat(64) }
    const told = translationWords({ ...source, translation })
    if (words === null) expect(told).toBeNull()
    else expect(told).toMatch(words)
  })
})

describe('whatever is on record, the label follows from it', () => {
  test('no model words are ever labelled as the work of people, and nothing of people as a model', () => {
    fc.assert(
      fc.property(record, (made) => {
        const told = disclosureOf(textProvenance.parse(made))
        expect(told.aiDisclosure).toBe(made.origin === 'person' ? 'human-only' : 'ai-assisted')
        expect(told.digitalSourceType === 'digitalCreation').toBe(made.origin === 'person')
        expect(told.line === 'Recorded answer, no model').toBe(made.origin === 'recorded')
        expect(told.line.includes('AI')).toBe(made.origin === 'model')
      }),
    )
  })

  test('an edit shows from a tenth of the words on, and the day of the review with it', () => {
    fc.assert(
      fc.property(record, (made) => {
        fc.pre(made.origin === 'model')
        const told = disclosureOf(made)
        expect(told.line.startsWith('AI draft, edited')).toBe(made.changedShare >= 0.1)
        expect(told.line.endsWith(dayInWords(new Date(made.reviewedAt)))).toBe(made.reviewedBySecondPerson)
      }),
    )
  })

  test('nothing is called reviewed beside the words that no second person reviewed it, in print or preview', () => {
    fc.assert(
      fc.property(record, fc.boolean(), (made, preview) => {
        const { line, notes } = disclosureOf(preview ? { ...made, pending: true } : made)
        const reviewed = /review/i.test(line)
        expect(notes.includes('Not reviewed yet')).toBe(preview)
        expect(reviewed && notes.some((note) => note.startsWith('Not reviewed'))).toBe(false)
        expect(reviewed && preview).toBe(false)
      }),
    )
  })

  test('a page says the day of its review when every text that it shows was reviewed, and not before', () => {
    fc.assert(
      fc.property(record, fc.array(lens), (front, lenses) => {
        const content = aContent({ front, lenses })
        const records = shownProvenances(content)
        const day = pageReviewedOn(content)
        expect(day !== null).toBe(records.every(({ reviewedBySecondPerson }) => reviewedBySecondPerson))
        if (day) expect(records.map(({ reviewedAt }) => reviewedAt)).toContain(day.toISOString())
      }),
    )
  })

  test('a missing second person and a missing comparison are always said, and never said otherwise', () => {
    fc.assert(
      fc.property(record, (made) => {
        const { notes } = disclosureOf(made)
        expect(notes.includes('Not reviewed by a second person')).toBe(!made.reviewedBySecondPerson)
        expect(notes.some((note) => note.startsWith('Not machine-checked'))).toBe(made.notChecked !== null)
      }),
    )
  })

  test('the page is AI-assisted exactly when a text that readers see is', () => {
    fc.assert(
      fc.property(record, fc.array(lens), (front, lenses) => {
        const content = aContent({ front, lenses })
        const parts = [
          disclosureOf(front),
          ...lenses.filter((one) => one.state === 'shown').map(lensDisclosure),
        ]
        const expected = parts.some((part) => part.aiDisclosure === 'ai-assisted')
        expect(pageDisclosure(content)).toBe(expected ? 'ai-assisted' : 'human-only')
        expect(shownProvenances(content)).toHaveLength(parts.length)
      }),
    )
  })

  test('the sentences about the whole page name AI only where AI took part, and recorded answers by their name', () => {
    fc.assert(
      fc.property(record, fc.array(lens), (front, lenses) => {
        const content = aContent({ front, lenses })
        const whole = shownProvenances(content).map((one) => one.origin)
        const said = analysisWords(content)
        expect(said.includes('AI')).toBe(whole.some((origin) => origin !== 'person'))
        if (!whole.includes('model') && whole.includes('recorded')) {
          expect(said).toContain('Recorded answer, no model')
        }
        const ofLenses = whole.slice(1)
        if (ofLenses.length === 0) return
        const above = perspectivesWords(content)
        expect(above).toContain('not attributed to any individual and not presented as fact')
        if (ofLenses.every((origin) => origin === 'person')) expect(above).not.toContain('AI')
        if (ofLenses.every((origin) => origin === 'model')) expect(above).toContain('AI-generated analysis')
        if (!ofLenses.includes('model') && ofLenses.includes('recorded')) {
          expect(above).toContain('Recorded answer, no model')
        }
      }),
    )
  })

  test('a group is called by one making only when every text has it', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), (records) => {
        const making = makingOf(records)
        if (making !== 'mixed') expect(records.every((one) => one.origin === making)).toBe(true)
        else expect(new Set(records.map((one) => one.origin)).size).toBeGreaterThan(1)
      }),
    )
  })
})
