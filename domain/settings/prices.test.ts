import { describe, expect, test } from 'vitest'
import { type PriceRow, priceOf, priceTable, sayDollars } from './prices'

const row = (model: string, input: number, more: Partial<PriceRow> = {}): PriceRow => ({
  provider: 'openai',
  model,
  input,
  cached: 0.5,
  output: 8,
  ...more,
})
const usage = { input: 1_000, cached: 200, output: 100 }
const asked = { provider: 'openai', model: 'gpt-x-mini' }

describe('the price of a request', () => {
  test('adds fresh input, cached input and output, each at its own price', () => {
    expect(priceOf(usage, asked, [row('gpt-x-mini', 2)])).toBe(2_000 + 100 + 800)
  })

  test('is rounded up to a whole millionth of a dollar, and not by the fractions of binary numbers', () => {
    const one = { input: 1, cached: 0, output: 0 }
    expect(priceOf(one, asked, [row('gpt-x-mini', 0.02)])).toBe(1)
    expect(priceOf({ ...one, input: 100 }, asked, [row('gpt-x-mini', 0.07)])).toBe(7)
    expect(priceOf({ ...one, input: 0 }, asked, [row('gpt-x-mini', 0.07)])).toBe(0)
  })

  test('comes from the row that names the model most exactly', () => {
    const table = [row('gpt-*', 1), row('gpt-x*', 2), row('gpt-x-mini', 3), row('*', 4)]
    const input = { input: 1, cached: 0, output: 0 }
    expect(priceOf(input, asked, table)).toBe(3)
    expect(priceOf(input, { ...asked, model: 'gpt-x-max' }, table)).toBe(2)
    expect(priceOf(input, { ...asked, model: 'gpt-4' }, table)).toBe(1)
    expect(priceOf(input, { ...asked, model: 'other' }, table)).toBe(4)
  })

  test('is not known when no row fits', () => {
    expect(priceOf(usage, asked, [])).toBeNull()
    expect(priceOf(usage, asked, [row('gpt-x', 2)])).toBeNull()
    expect(priceOf(usage, { ...asked, provider: 'google' }, [row('*', 2)])).toBeNull()
    expect(priceOf(usage, { ...asked, model: null }, [row('*', 2)])).toBeNull()
  })
})

test('a table names each model once, with a star only at its end', () => {
  expect(priceTable.safeParse([row('a', 1), row('a', 2)]).success).toBe(false)
  expect(priceTable.safeParse([row('a', 1), row('a', 2, { provider: 'google' })]).success).toBe(true)
  expect(priceTable.safeParse([row('a*b', 1)]).success).toBe(false)
  expect(priceTable.safeParse([row('a', -1)]).success).toBe(false)
})

test('amounts are said as people write them', () => {
  expect([0, 3, 2_100, 1_296_000].map(sayDollars)).toEqual(['$0', '$0.0000030', '$0.0021', '$1.30'])
})
