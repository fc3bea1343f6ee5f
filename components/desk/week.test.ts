import { expect, test } from 'vitest'
import { dayName, weekOf } from './week'

const now = new Date('2026-11-28T10:40:00Z')
const span = (day: unknown) => {
  const { from, until, before, after } = weekOf(day, now)
  return [dayName(from), dayName(until), before, after]
}

test('a week goes from Monday to Sunday, whichever of its days is asked for', () => {
  const week = ['2026-11-23', '2026-11-30', '2026-11-16', '2026-11-30']
  for (const day of ['2026-11-23', '2026-11-26', '2026-11-29']) expect(span(day), day).toEqual(week)
  expect(span('2026-11-30')[0]).toBe('2026-11-30')
})

test('the turn of a year and a leap day are days like others', () => {
  expect(span('2027-01-01')).toEqual(['2026-12-28', '2027-01-04', '2026-12-21', '2027-01-04'])
  expect(span('2028-02-29')[0]).toBe('2028-02-28')
  expect(span('1969-12-31')[0]).toBe('1969-12-29')
})

test('anything but a day shows this week', () => {
  for (const day of [undefined, '', 'soon', '2026-13-45', ['2026-01-01']])
    expect(span(day)[0]).toBe('2026-11-23')
})
