import { expect, test } from 'vitest'
import { budgetForm, priceForm } from './form-schema'

const row = (place: number, model: string, input: string, cached: string, output: string) => ({
  [`provider-${place}`]: 'openai',
  [`model-${place}`]: model,
  [`input-${place}`]: input,
  [`cached-${place}`]: cached,
  [`output-${place}`]: output,
})

test('the rows of the price form become a table; empty rows are left out', () => {
  const fields = {
    ...row(0, 'a', '1.25', '', '10'),
    ...row(2, 'b*', '2', '0.5', '8'),
    ...row(10, '', '', '', ''),
  }
  expect(priceForm.parse(fields)).toEqual({
    rows: [
      { provider: 'openai', model: 'a', input: 1.25, cached: 1.25, output: 10 },
      { provider: 'openai', model: 'b*', input: 2, cached: 0.5, output: 8 },
    ],
  })
})

test('what is wrong with a price is said at its field', () => {
  const wrong = priceForm.safeParse({ ...row(0, 'a', '1', '', '2'), ...row(3, '', '1,5', '', '') })
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual([
    'model-3',
    'input-3',
    'cached-3',
    'output-3',
  ])
  const twice = priceForm.safeParse({ ...row(0, 'a', '1', '', '2'), ...row(3, 'a', '1', '', '2') })
  expect(twice.error?.issues).toMatchObject([{ path: ['model-3'], message: 'This model is there twice.' }])
})

test('an empty limit means no limit, and zero is a limit', () => {
  const typed = { siteDollars: '2.50', siteTokens: '', personDollars: '', personTokens: '0' }
  expect(budgetForm.parse(typed)).toEqual({
    site: { dollars: 2.5, tokens: null },
    person: { dollars: null, tokens: 0 },
  })
  expect(budgetForm.safeParse({ ...typed, siteTokens: '1.5' }).success).toBe(false)
})
