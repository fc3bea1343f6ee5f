import { expect, test } from 'vitest'
import { z } from 'zod'
import { evidenceProvider } from './evidence'
import type { Passage } from './provider'

const provider = evidenceProvider()

async function picked(sentences: string[], terms: string[]) {
  const passages: Passage[] = sentences.map((text, index) => ({
    source: 1,
    sentence: index + 1,
    start: 0,
    end: text.length,
    text,
  }))
  const outcome = await provider.generate({
    task: 'pick',
    schema: z.object({}),
    schemaName: 'none',
    system: '',
    messages: [],
    passages,
    terms,
    timeoutMs: 1000,
  })
  if (!outcome.ok || outcome.kind !== 'evidence') throw new Error('The evidence provider always picks.')
  return outcome.picked.map(({ sentence, matched }) => ({ sentence, matched }))
}

test('a signal word is found in its other forms', async () => {
  expect(await picked(['The minister raised tariffs on steel.', 'It rained.'], ['tariff'])).toEqual([
    { sentence: 1, matched: ['tariff'] },
  ])
})

test('a signal word is found where it opens the sentence', async () => {
  expect(await picked(['Tariffs rose again.'], ['tariff'])).toHaveLength(1)
})

test('a part of a longer word is not found', async () => {
  expect(await picked(['The taxi waited at the taxonomy museum.'], ['tax'])).toEqual([])
})

test('a signal word inside a name is skipped', async () => {
  expect(
    await picked(['They met Ida Green of the National Security Council.'], ['green', 'security']),
  ).toEqual([])
})

test('a surname that opens a sentence is skipped when the text names the person elsewhere', async () => {
  expect(await picked(['The mayor is Ola Price.', 'Price spoke for an hour.'], ['price'])).toEqual([])
})

test('a name is found when the signal word is a name itself', async () => {
  expect(await picked(['Deputies left as Congress rose.'], ['Congress'])).toHaveLength(1)
})

test('a signal word of several words is found as a sequence', async () => {
  const sentences = [
    'The supply chains broke.',
    'The chain has a supply of soap.',
    'A cost-benefit study came late.',
  ]
  expect(await picked(sentences, ['supply chain', 'cost benefit'])).toEqual([
    { sentence: 1, matched: ['supply chain'] },
    { sentence: 3, matched: ['cost benefit'] },
  ])
})

test('the five sentences with the most distinct signal words are picked, in the order of the text', async () => {
  const sentences = [
    'A tax.',
    'A tax.',
    'A tax.',
    'A tax.',
    'A tax and a tax.',
    'A tax and a budget.',
    'A wage, a tax and a budget.',
  ]
  const found = await picked(sentences, ['tax', 'budget', 'wage'])
  expect(found.map(({ sentence }) => sentence)).toEqual([1, 2, 3, 6, 7])
})

test('nothing is picked when nothing touches the signal words', async () => {
  expect(await picked(['The harbour was quiet.'], ['tariff'])).toEqual([])
})
