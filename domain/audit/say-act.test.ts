import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobKinds } from '../jobs/kinds'
import { knownActions } from './say-act'

test('everything that a command can do has a sentence in the audit log', () => {
  const acts = sources()
    .flatMap((text) => text.match(/'[a-z_]+\.[a-z_]+'/g) ?? [])
    .map((literal) => literal.slice(1, -1))
    .filter((act) => !(act in jobKinds))
  expect([...new Set(acts)].filter((act) => !knownActions.includes(act))).toEqual([])
  expect(acts.length).toBeGreaterThan(40)
})

/** The text of every command; an act is a literal such as 'brief.submitted'. */
function sources(): string[] {
  return readdirSync('domain', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('say-act.ts'))
    .map((file) => readFileSync(join('domain', file), 'utf8'))
}
