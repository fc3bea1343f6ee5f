import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseProvider } from './choose'

const written = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'script-')), 'answers.json')
  writeFileSync(path, text)
  return path
}

test('without a key there is the evidence provider, which needs nothing', () => {
  expect(chooseProvider({ name: 'evidence' }).name).toBe('evidence')
})

test.each([
  [{ name: 'openai', apiKey: 'k' }, 'AI_MODEL'],
  [{ name: 'anthropic', model: 'm' }, 'AI_API_KEY'],
  [{ name: 'google', model: 'm', apiKey: ' ' }, 'AI_API_KEY'],
  [{ name: 'openai-compatible', model: 'm' }, 'AI_BASE_URL'],
  [{ name: 'scripted' }, 'AI_SCRIPT'],
] as const)('%o says that it needs %s', (config, variable) => {
  expect(() => chooseProvider(config)).toThrow(variable)
})

test('a local server needs no key', () => {
  const provider = chooseProvider({ name: 'openai-compatible', model: 'm', baseUrl: 'http://127.0.0.1:1/v1' })
  expect(provider).toMatchObject({ name: 'openai-compatible', model: 'm' })
})

test('a script is read from its file, and a file that is not a script is named', () => {
  const script = written('{"answers":{"front":[{"value":1}]}}')
  expect(chooseProvider({ name: 'scripted', script }).model).toBe('recorded answers')
  const broken = written('{"answers":')
  expect(() => chooseProvider({ name: 'scripted', script: broken })).toThrow(broken)
})
