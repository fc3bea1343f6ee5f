import { expect, test } from 'vitest'
import type { ShownFinding } from '@/domain/gates/finding'
import { looksFor, marking, unseenOf } from './finding-parts'

const text = 'Riders may pay 31 percent more in Port Ellery from July.'

const finding = (found: string, more: Partial<ShownFinding> = {}): ShownFinding => {
  const start = text.indexOf(found)
  return {
    gate: 'unsupported_number',
    severity: 'blocker',
    start,
    end: start + found.length,
    found,
    why: 'It is not in the source.',
    acknowledged: null,
    ...more,
  }
}
const number = finding('31 percent')
const place = finding('Port Ellery', { gate: 'unsupported_entity', severity: 'warning' })
const whole = finding(text, { gate: 'overclaim', severity: 'warning' })
const note = finding('Riders', { gate: 'loaded_language', severity: 'note' })

test('a clean text requires its end to be seen, and notes require nothing', () => {
  const looks = looksFor({ body: text, findings: [note], toShow: ['end'] })
  expect(looks).toEqual([{ key: 'end', parts: ['end'] }])
  expect(unseenOf(looks, new Set(), [])).toHaveLength(1)
  expect(unseenOf(looks, new Set(['end']), [])).toEqual([])
})

test('a flagged passage asks for its mark and its reason, a finding about the whole text for its end', () => {
  const looks = looksFor({ body: text, findings: [number, note, whole], toShow: ['a', 'b'] })
  expect(looks).toEqual([
    { key: 'a', parts: ['mark unsupported_number-15-25', 'reason unsupported_number-15-25'] },
    { key: 'b', parts: ['end', `reason overclaim-0-${text.length}`] },
  ])
  const half = new Set(['mark unsupported_number-15-25', 'end'])
  expect(unseenOf(looks, half, []).map(({ key }) => key)).toEqual(['a', 'b'])
  expect(
    unseenOf(looks, new Set([...half, 'reason unsupported_number-15-25']), []).map(({ key }) => key),
  ).toEqual(['b'])
})

test('what is remembered needs no second look', () => {
  const looks = looksFor({ body: text, findings: [number, place], toShow: ['a', 'b'] })
  expect(unseenOf(looks, new Set(), ['a']).map(({ key }) => key)).toEqual(['b'])
})

test('of two findings that overlap the graver one is marked, and the other asks for the end of the text', () => {
  const beside = finding('31 percent more', { gate: 'overclaim', severity: 'warning' })
  expect(marking(text, [beside, number])).toEqual([number])
  const looks = looksFor({ body: text, findings: [beside, number], toShow: ['a', 'b'] })
  expect(looks[0]?.parts[0]).toBe('end')
})
