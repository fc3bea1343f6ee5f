import { expect, test } from 'vitest'
import { gateNames } from '../../domain/gates/finding'
import { gateTable } from '../../domain/gates/gates'
import { readCases } from '../../domain/gates/testing/read-cases'
import { check, figuresOf } from './gates'

const cases = readCases(new URL('../../domain/gates/testing/lens-cases.jsonl', import.meta.url))

test('on the labelled drafts every gate that blocks has precision and recall of .95 or more', () => {
  const { gates } = figuresOf(cases.map(check))
  const blockers = gateNames().filter((name) => gateTable[name].severities.some((one) => one === 'blocker'))
  const weak = blockers.filter((name) => {
    const score = gates[name]
    return (score?.precision ?? 0) < 0.95 || (score?.recall ?? 0) < 0.95
  })
  expect(weak).toEqual([])
})

test('the development set has over 200 drafts, 80 of them clean in spite of appearances', () => {
  expect(cases.length).toBeGreaterThanOrEqual(200)
  const tricky = cases.filter(({ note, expect }) => note.startsWith('NEG') && expect.gates_fired.length === 0)
  expect(tricky.length).toBeGreaterThanOrEqual(80)
})
