import { expect, test } from 'vitest'
import { proposeOmissions } from './propose-omissions'
import { harbourReport } from './testing/a-lens'

const lens = (key: string, ...signalWords: string[]) => ({ key, name: key, signalWords })
const library = [
  lens('household', 'family'),
  lens('america-first', 'border', 'import', 'factory'),
  lens('adversary', 'rival', 'foreign'),
  lens('national-security', 'security', 'military', 'threat'),
]
const proposed = (text: string) =>
  proposeOmissions(text, library).map(({ key, subject }) => `${key}: ${subject}`)

test('an ordinary story keeps all its lenses', () => {
  expect(proposed(harbourReport)).toEqual([])
})

test('a killing with named victims is not an argument for borders or rivals', () => {
  expect(proposed('Two victims were shot dead at a bakery. A vigil for the victims is planned.')).toEqual([
    'america-first: crime victims',
    'adversary: crime victims',
  ])
})

test('suicide leaves out every lens that would argue with it', () => {
  expect(proposed('The singer died by suicide on Monday, his family said.')).toHaveLength(4)
  expect(proposed('A suicide bomb attack was foiled.')).toEqual([])
})

test('a flood keeps the security lens when the source speaks of security', () => {
  const flood = 'Floods left forty homeless and residents were evacuated.'
  expect(proposed(flood)).toContain('national-security: natural disaster')
  const bases = `${flood} Military bases were a security concern, and the threat to radar was studied.`
  expect(proposed(bases)).not.toContain('national-security: natural disaster')
})

test('a proposal shows what led to it', () => {
  const text = 'A neo-Nazi group marched through the town.'
  const [first] = proposeOmissions(text, library)
  expect(first?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['neo-Nazi'])
})
