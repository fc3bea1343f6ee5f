import { expect, test } from 'vitest'
import type { ShownLedgerRow } from '../gates/ledger'
import { accountOfSupport, inferencesOf } from './account-of-support'

const text = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ')
const references = [{ snapshotId: 'snapshot', text, language: 'en', hash: 'h' }]
const places = new Map([['snapshot', 0]])
const best = { snapshotId: 'snapshot', start: 0, end: 10, text: 'Fees rise by 14 percent.', score: 0.9 }
const row = (over: Partial<ShownLedgerRow>): ShownLedgerRow => ({
  text: 'Fees rise by 14 percent.',
  start: 0,
  end: 10,
  status: 'supported',
  best,
  overruled: null,
  ...over,
})
const said = (verdict: 'supported' | 'inference') => ({ verdict, reason: 'In a chart.', by: 'An editor' })

test('each sentence says what the check found, or what an editor said over it, without name or reason', () => {
  const rows = [
    row({}),
    row({ text: 'Rents may rise.', status: 'inference' }),
    row({ text: 'Nobody voted.', status: 'unsupported' }),
    row({ text: 'Crews agreed.', status: 'unsupported', overruled: said('supported'), best: null }),
  ]
  const [support] = accountOfSupport([{ rows, proposedInferences: [] }], { references }, places)
  expect(support).toEqual([
    { text: 'Fees rise by 14 percent.', status: 'supported', byEditor: false, excerpt: best.text, source: 0 },
    { text: 'Rents may rise.', status: 'inference', byEditor: false, excerpt: best.text, source: 0 },
    { text: 'Nobody voted.', status: 'not_found', byEditor: false, excerpt: null, source: null },
    { text: 'Crews agreed.', status: 'supported', byEditor: true, excerpt: null, source: null },
  ])
  expect(JSON.stringify(support)).not.toContain('chart')
})

test('a lens that could not be compared claims nothing', () => {
  expect(accountOfSupport([{ rows: [], proposedInferences: [] }], { references: [] }, new Map())).toEqual([
    undefined,
  ])
})

test('a sentence is marked as inference when it was proposed as one, found to be one, or called one', () => {
  const rows = [
    row({ text: 'Pay rises.' }),
    row({ text: 'Rents may rise.', status: 'inference' }),
    row({ text: 'Crews will leave.', status: 'unsupported', overruled: said('inference') }),
    row({ text: 'Fares rise.' }),
  ]
  expect(inferencesOf({ rows, proposedInferences: ['Pay rises.'] })).toEqual([
    'Pay rises.',
    'Rents may rise.',
    'Crews will leave.',
  ])
})
