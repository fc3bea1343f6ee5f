import { expect, test } from 'vitest'
import { ledger } from './ledger'
import { aLens, harbourReport, inChinese } from './testing/a-lens'

const statuses = (text: string) => ledger(aLens(text)).map(({ status }) => status)

test('every sentence has a row that points at the nearest sentence of the source', () => {
  const text = 'Berth fees rise by 14 percent in March. Families may pay more for groceries.'
  const rows = ledger(aLens(text))
  expect(rows.map((row) => text.slice(row.start, row.end))).toEqual(rows.map((row) => row.text))
  expect(rows.map(({ status }) => status)).toEqual(['supported', 'inference'])
  const best = rows[0]?.best
  expect(best?.text).toContain('approved a 14 percent rise in berth fees')
  expect(harbourReport.slice(best?.start, best?.end)).toBe(best?.text)
})

test('the same words with another number or another name are unsupported', () => {
  expect(statuses('Berth fees rise by 41 percent in March.')).toEqual(['unsupported'])
  expect(statuses('Luis Brandvold runs two ferries to Quill Island.')).toEqual(['unsupported'])
  expect(statuses('Luis Ferrand runs two ferries to Quill Island.')).toEqual(['supported'])
})

test('a sentence that the source knows nothing of is unsupported and points nowhere', () => {
  const [row] = ledger(aLens('Supermarkets raised salaries.'))
  expect(row).toMatchObject({ status: 'unsupported', best: null })
})

test('a source in another language bears nothing out', () => {
  expect(ledger(aLens('Fees rise by 14 percent.', inChinese))[0]).toMatchObject({
    status: 'unsupported',
    best: null,
  })
})
