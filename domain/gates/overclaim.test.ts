import { expect, test } from 'vitest'
import { overclaim } from './overclaim'
import { aLens, inChinese } from './testing/a-lens'

const found = (text: string, more = {}) => overclaim(aLens(text, more)).map((one) => one.found)

test.each([
  'The fees guarantee that every family loses its savings.',
  'The vote proves that regulators never listen to anyone.',
  'Grocery chains will pass the burden on to shoppers.',
  'The proposed rule guarantees cheap groceries.',
  'Voters who trust grocers always lose.',
  'Shoppers won’t forget the betrayal at election time.',
  'Grocers can never be trusted with savings.',
])('certainty that the source does not give is a warning: %s', (text) => {
  expect(found(text)).toHaveLength(1)
})

test.each([
  'The fees may hurt every family that depends on groceries from abroad.',
  'Grocery chains will probably pass the burden on to shoppers.',
  'The department will review the decision within sixty days.',
  'Families may not always notice, and shoppers could forget.',
  'The burden of proof lies with shoppers.',
  'None of this helps shoppers, and nobody knows why.',
  'Shoppers ask why nobody told them.',
  'Grocers promised that every shopper gets a letter.',
  'Nearly all grocers charge more.',
  'Shoppers may never see the savings from groceries.',
  'Shoppers ask for one thing: proof first, then a price.',
  'Is every grocer to blame?',
  'The question is who will pay.',
  'Above all, shoppers may notice higher prices.',
])('a hedge, or the source’s own words, pass: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a hedge in one clause does not cover the next one', () => {
  expect(found('Families may pay more, and supermarkets will certainly profit from confusion.')).toEqual([
    'and supermarkets will certainly profit from confusion.',
  ])
})

test('with a source in another language nothing is compared', () => {
  expect(found('Grocery chains will pass the burden on to shoppers.', inChinese)).toEqual([])
})
