import { APICallError } from 'ai'
import { expect, test } from 'vitest'
import { classify } from './failure'

const complaint = (statusCode: number, message: string, responseHeaders: Record<string, string> = {}) =>
  new APICallError({
    message: '',
    url: 'http://model.test',
    requestBodyValues: {},
    statusCode,
    responseHeaders,
    responseBody: JSON.stringify({ error: { message } }),
  })
const judged = (error: unknown) => classify(error, { now: Date.parse('2030-01-01T12:00:00Z') }).failure

test('a wait beyond any date is said as the longest that is believed', () => {
  const headers = { 'retry-after': '1e300' }
  expect(judged(complaint(429, 'Slow down.', headers))).toMatchObject({
    class: 'busy',
    until: '2030-01-31T12:00:00.000Z',
  })
})

test('lengths beyond any model are left out', () => {
  const digits = '9'.repeat(400)
  const failure = judged(
    complaint(400, `maximum context length is ${digits} tokens, you requested ${digits}1`),
  )
  expect(failure).toMatchObject({ class: 'source_too_long' })
  expect(failure).not.toHaveProperty('limit')
  expect(failure).not.toHaveProperty('tooLongBy')
})

test('a complaint with NUL and half an emoji at its cut is told without them', () => {
  const { detail } = judged(
    complaint(500, `Out of\u0000 order ${'x'.repeat(275)}\u{1f600}\u{1f600}\u{1f600}`),
  )
  expect(detail).toMatch(/^HTTP 500: Out of order x+…$/)
  expect(detail.length).toBeLessThanOrEqual(300)
})
