import { expect, test } from 'vitest'
import { parseDate } from './parse-date'

test.each([
  ['2022-10-05T16:00:00+00:00', '2022-10-05T16:00:00.000Z'],
  ['2016-12-22T05:00:00-0800', '2016-12-22T13:00:00.000Z'],
  ['2016-12-16 13:05:39-05:00', '2016-12-16T18:05:39.000Z'],
  ['2020-11-11 12:00:00.250-0600', '2020-11-11T18:00:00.250Z'],
  ['Tue, 07 Apr 2020 15:49:34 +0530', '2020-04-07T10:19:34.000Z'],
  ['Tue Dec 20 2016 13:00:00 GMT+0000 (UTC)', '2016-12-20T13:00:00.000Z'],
  ['Fri Mar 13 21:30:09 EST 2015', '2015-03-14T02:30:09.000Z'],
  ['Updated: Dec 15, 2016 2:57 PM UTC', '2016-12-15T14:57:00.000Z'],
  ['Dec. 22, 2016 5:00 a.m. PT', '2016-12-22T13:00:00.000Z'],
  ['on 1 June 2019 at 08:34 PM EDT.', '2019-06-02T00:34:00.000Z'],
  ['10/04/2016 05:07 AM EDT', '2016-10-04T09:07:00.000Z'],
])('%s is a time', (text, iso) => {
  expect(parseDate(text)?.iso).toBe(iso)
})

test.each([
  ['2016-11-18', '2016-11-18'],
  ['20210711', '2021-07-11'],
  ['December 16th 2016', '2016-12-16'],
  ['19.07.2022', '2022-07-19'],
  ['3. März 2020', '2020-03-03'],
  ['5 de mayo de 2021', '2021-05-05'],
  ['2016年12月15日', '2016-12-15'],
  ['25/12/2020', '2020-12-25'],
  ['12:15 a.m. on March 3, 2020', '2020-03-03'],
  ['30 avril 2015 à 07:19', '2015-04-30'],
  ['Fr, 15.05.2020, 07.11 Uhr', '2020-05-15'],
  ['15.05.2020, 07:11', '2020-05-15'],
  ['22:00, 11 July 2021', '2021-07-11'],
  ['Thursday, December 22, 2016, 06:47 PM', '2016-12-22'],
  ['2016-11-29 03:33:08', '2016-11-29'],
])('%s is a day', (text, day) => {
  expect(parseDate(text)).toMatchObject({ iso: `${day}T00:00:00.000Z`, precision: 'day' })
})

test('three of April or fourth of March depends on where the page is from', () => {
  expect(parseDate('3/4/2020', true)?.iso).toContain('2020-03-04')
  expect(parseDate('3/4/2020', false)?.iso).toContain('2020-04-03')
})

test.each([
  '',
  'today',
  '31 February 2020',
  '2020-13-01',
  '2016-12-22148243245100018:47:31',
  'Chapter 12',
  '99/99/2020',
  '5 ways to save in 2020',
])('%j is no date', (text) => {
  expect(parseDate(text)).toBeUndefined()
})
