import { expect, test } from 'vitest'
import type { DifferenceKind } from '../differences/difference'
import { ledger } from './ledger'
import { aLens, harbourReport, inChinese } from './testing/a-lens'

const against = (source: string, text: string) =>
  ledger({
    text,
    references: [{ snapshotId: 's1', text: source, language: 'en', hash: 'h1' }],
    contexts: [],
    language: 'en',
  })
const kindsOf = (source: string, text: string) =>
  against(source, text).flatMap(({ differences }) => differences.map(({ kind }) => kind))

test('every sentence has a row that points at the nearest sentence of the source and claims nothing', () => {
  const text = 'Berth fees rise by 14 percent in March. Families may pay more for groceries.'
  const rows = ledger(aLens(text))
  expect(rows.map((row) => text.slice(row.start, row.end))).toEqual(rows.map((row) => row.text))
  expect(rows.map(({ kind }) => kind)).toEqual(['reported', 'inference'])
  expect(Object.keys(rows[0] ?? {})).toEqual([
    ...['text', 'start', 'end', 'kind', 'nearest', 'differences', 'asks'],
  ])
  const nearest = rows[0]?.nearest
  expect(nearest?.text).toContain('approved a 14 percent rise in berth fees')
  expect(harbourReport.slice(nearest?.start, nearest?.end)).toBe(nearest?.text)
})

test('what a sentence shares with its passage is marked by place', () => {
  const [row] = ledger(aLens('Shipping lines paid fees of $1.2 billion.'))
  const shared = row?.nearest?.shared.map(({ start, end }) => row.nearest?.text.slice(start, end))
  expect(shared).toEqual(['Shipping', 'lines', 'paid', '$1.2 billion', 'fees'])
})

test('a sentence about which no source has a word points nowhere and asks', () => {
  expect(ledger(aLens('Supermarkets raised salaries.'))[0]).toMatchObject({ nearest: null, asks: true })
  expect(ledger(aLens('Cities might decide otherwise.'))[0]).toMatchObject({ nearest: null, asks: false })
})

test('a source in another language is near to nothing', () => {
  expect(ledger(aLens('Fees rise by 14 percent.', inChinese))[0]).toMatchObject({ nearest: null })
})

const council =
  'The council of Oxmouth asked a court on Tuesday to shut the tannery on Rope Lane, which employs 120 people. Mayor Ada Prynne, 54, said the smell had driven up to 40 families away. The owner, Colm Harte, did not attend the hearing. He said later that some neighbors had told him they would miss the jobs. One critic called the motion theater. The tannery must answer before the hearing in May, and rents nearby fell by 6 percent after the first complaint. Vera Lund, the clerk, rejected a second petition.'

test.each<[DifferenceKind, string]>([
  ['numbers', 'The tannery employs 130 people on Rope Lane.'],
  ['names', 'Mayor Alda Brink said the smell had driven families away.'],
  ['quotations', 'The mayor called the tannery “an open sewer for the town”.'],
  ['negation', 'Colm Harte, the owner, attended the hearing.'],
  ['certainty', 'A court shut the tannery on Rope Lane on Tuesday.'],
  ['bounds', 'The smell had driven at least 40 families away, the mayor said.'],
  ['opposites', 'The clerk, Vera Lund, accepted a second petition.'],
  ['opposites', 'Rents nearby rose by 6 percent after the first complaint.'],
  ['order', 'The council asked a court on Thursday to shut the tannery.'],
  ['order', 'The tannery must answer after the hearing in May.'],
  ['who', 'A court asked the council of Oxmouth to shut the tannery.'],
  ['who', 'Clerk Ada Prynne rejected a second petition.'],
  ['extent', 'All neighbors had told him they would miss the jobs.'],
  ['extent', 'Critics called the motion theater.'],
])('%s: %s', (kind, text) => {
  expect(kindsOf(council, text)).toContain(kind)
})

test.each([
  'On Tuesday the council asked a court to close the tannery.',
  'The council wants a court to shut the tannery on Rope Lane.',
  'As many as 40 families have left over the smell, according to the mayor.',
  'Colm Harte stayed away from the hearing.',
  'A second petition was turned down by the clerk, Vera Lund.',
  'Nearby rents dropped 6 percent.',
  'A hearing is due in May.',
  'Some neighbors would miss the jobs, he said.',
])('nothing differs in other words: %s', (text) => {
  expect(kindsOf(council, text)).toEqual([])
})

test('the month of May and a ban hedge nothing', () => {
  const kinds = against(council, 'The hearing is in May. Shops may not sell it. Rents may fall.').map(
    ({ kind }) => kind,
  )
  expect(kinds).toEqual(['reported', 'reported', 'inference'])
})

test('a hedged sentence is compared like any other', () => {
  expect(against(council, 'The tannery may employ 130 people.')[0]).toMatchObject({
    kind: 'inference',
    asks: true,
    differences: [{ kind: 'numbers', here: '130' }],
  })
})

test('what fails of a model’s own citation is a difference', () => {
  const text = 'Rents nearby fell by 6 percent.'
  const cited = (passages: (string | null)[], kind: 'reported' | 'inference' = 'reported') =>
    ledger({
      text,
      references: [{ snapshotId: 's1', text: council, language: 'en', hash: 'h1' }],
      contexts: [],
      language: 'en',
      cited: [{ text, kind, passages }],
    })[0]?.differences
  expect(cited(['and rents nearby fell by 6 percent after the first complaint.'])).toEqual([])
  expect(cited([null])).toEqual([{ kind: 'citation', here: '', there: '' }])
  expect(cited(['One critic called the motion theater.'])).toMatchObject([
    { kind: 'citation', here: '6 percent' },
  ])
  expect(cited(['and rents nearby fell by 6 percent.'], 'inference')).toMatchObject([{ kind: 'citation' }])
})
