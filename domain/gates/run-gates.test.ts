import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gateNames, mayOverrule, overrulableGates } from './finding'
import { gateTable } from './gates'
import { runGates } from './run-gates'
import { aLens, harbourReport, household } from './testing/a-lens'

const clean =
  'Families on Quill Island may face higher prices if carriers pass on the 14 percent rise that Dana Whitlow announced, although a review could still change the fee.'
const disclaimer = 'Not presented as fact and does not reflect the views of this site.'
const lens = { ...household, disclaimer, disclaimerRequired: true, disclaimerShown: disclaimer }
const fired = (text: string, more = {}) => [
  ...new Set(runGates(aLens(text, { lens, ...more })).map(({ gate }) => gate)),
]

test('a clean draft passes every gate', () => {
  expect(fired(clean)).toEqual([])
})

describe('one fault fires exactly its own gate', () => {
  test('a changed digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 98 }), (number) => {
        fc.pre(![14, 60].includes(number))
        expect(fired(clean.replace('14', String(number)))).toEqual(['unsupported_number'])
      }),
      { numRuns: 40 },
    )
  })

  test('a swapped name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Helga Brandt', 'Dana Ferrand', 'Marta Whitlow', 'Corvane Biologics'),
        (name) => {
          expect(fired(clean.replace('Dana Whitlow', name))).toEqual(['unsupported_entity'])
        },
      ),
    )
  })

  test('twelve words copied', () => {
    const words = harbourReport.split(' ')
    fc.assert(
      fc.property(fc.constantFrom(words.indexOf('approved') - 2, words.indexOf('review') - 1), (at) => {
        const copied = words
          .slice(at, at + 12)
          .join(' ')
          .replace(/[.,"]/g, '')
        expect(fired(`Families may hear that ${copied}, and prices could follow later in the year.`)).toEqual(
          ['verbatim_overlap'],
        )
      }),
    )
  })

  test('no disclaimer', () => {
    expect(fired(clean, { lens: { ...lens, disclaimerShown: '' } })).toEqual(['missing_disclaimer'])
  })

  test('an attribution verb', () => {
    expect(fired(clean.replace('announced', 'thinks necessary'))).toEqual(['person_attribution'])
  })
})

describe('the same meaning gives the same findings', () => {
  test.each([
    ['a number in words', clean.replace('14 percent', 'fourteen percent')],
    ['a percent sign', clean.replace('14 percent', '14%')],
    ['an accent written apart', clean.replace('Quill', 'Quill').normalize('NFD')],
    ['no-break spaces', clean.replace('14 percent', '14\u00a0percent')],
  ])('%s', (_, text) => expect(fired(text)).toEqual([]))

  test('curly and straight quotation marks', () => {
    const quoted = (open: string, close: string) =>
      fired(clean.replace('the fee', `the fee for ${open}a sea wall that should have been built${close}`))
    expect(quoted('"', '"')).toEqual([])
    expect(quoted('“', '”')).toEqual([])
    expect(quoted('„', '“')).toEqual([])
  })

  test('composed and decomposed accents in names', () => {
    const text = 'José Núñez may explain the price to families at the hearing that the port has set for May.'
    const references = [{ snapshotId: 's', text: 'José Núñez runs the port.', language: 'en', hash: '' }]
    const contexts = ['A hearing is set for May.']
    for (const form of ['NFC', 'NFD'])
      expect(fired(text.normalize(form), { references, contexts })).toEqual([])
  })
})

test('every span is the passage as it was typed', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '“a tax on boats” ',
          'Norway ',
          '４１ % ',
          'café\u0301 ',
          'Helga Brandt thinks ',
          'families may pay. ',
          'never ',
          '\n',
          '👩‍🚒 ',
        ),
        { maxLength: 12 },
      ),
      (pieces) => {
        const text = pieces.join('')
        for (const { start, end, found } of runGates(aLens(text))) expect(text.slice(start, end)).toBe(found)
      },
    ),
    { numRuns: 60 },
  )
})

test('whatever is typed, the gates answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      expect(Array.isArray(runGates(aLens(text)))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('the front text is asked by the gates for facts, not by those for lenses', () => {
  const places = (place: 'summary' | 'headline') => fired('Prices may rise.', { place })
  expect(places('summary')).toEqual([])
  expect(fired('Norway may gain.', { place: 'summary' })).toEqual(['unsupported_entity'])
})

test('an empty text has no findings', () => {
  expect(runGates(aLens(' \n'))).toEqual([])
})

test('four blockers may be overruled, the rest hold; every warning may be answered', () => {
  const blockers = gateNames().filter((name) => gateTable[name].severities.some((one) => one === 'blocker'))
  expect(blockers.filter((name) => overrulableGates.includes(name)).sort()).toEqual([
    'person_attribution',
    'unsupported_entity',
    'unsupported_number',
    'verbatim_overlap',
  ])
  expect(mayOverrule({ gate: 'lens_duplicate', severity: 'warning' })).toBe(true)
  expect(mayOverrule({ gate: 'length', severity: 'blocker' })).toBe(false)
})
