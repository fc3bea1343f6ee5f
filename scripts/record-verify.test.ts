import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { someRecords } from '@/domain/stories/testing/record'

const folder = mkdtempSync(join(tmpdir(), 'lensroom-record-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { records, keys } = someRecords(2)
const [first, newest] = records

const file = (name: string, value: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

function verify(...args: string[]): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/record-verify.ts', ...args])
    let words = ''
    child.stdout.on('data', (part) => {
      words += part
    })
    child.stderr.on('data', (part) => {
      words += part
    })
    child.on('close', (code) => resolve({ code, words }))
  })
}

test('a saved record is checked without a network, and a changed one is named', async () => {
  const known = file('keys.json', keys)
  const whole = await verify(file('record.json', newest), '--keys', known)
  expect(whole.words).toContain('Everything that was checked holds')
  expect(whole.code).toBe(0)
  const changed = { ...newest, record: { ...newest?.record, responsible: 'Somebody else' } }
  const broken = await verify(file('changed.json', changed), '--keys', known)
  expect(broken.words).toMatch(/^Broken\. The record of version 2, or its hash, was changed/)
  expect(broken.code).toBe(1)
})

test.each([
  ['in full', (text: string) => text.replace('{"record":{', '{"record":{"version":1,')],
  ['by an escape', (text: string) => text.replace('{"record":{', '{"record":{"v\\u0065rsion":1,')],
  ['in a decision', (text: string) => text.replace('"decisions":[{', '"decisions":[{"place":"front",')],
  [
    'under a name of the language',
    (text: string) => text.replace('{"record":{', '{"record":{"__proto__":{},'),
  ],
])('a record that says one thing twice, %s, is broken', async (_, twist) => {
  const known = file('keys.json', keys)
  const path = join(folder, 'twice.json')
  const text = twist(JSON.stringify(newest))
  expect(text).not.toBe(JSON.stringify(newest))
  writeFileSync(path, text)
  expect(await verify(path, '--keys', known)).toMatchObject({
    code: 1,
    words: expect.stringMatching(/^Broken\. .* (twice in one object|key "__proto__")/),
  })
})

test('keys of a site that name one thing twice check nothing', async () => {
  const path = join(folder, 'twice-keys.json')
  writeFileSync(path, JSON.stringify(keys).replace('{"keys"', '{"keys":[],"keys"'))
  expect(await verify(file('record.json', newest), '--keys', path)).toMatchObject({ code: 2 })
})

test('keys that were saved beside a record are found, and without keys a changed record is named still', async () => {
  file('lensroom-keys.json', keys)
  expect(await verify(file('record.json', newest))).toMatchObject({ code: 0 })
  rmSync(join(folder, 'lensroom-keys.json'))
  const whole = await verify(file('record.json', newest))
  expect(whole.words).toMatch(/^Not checked\. .* who signed them is unknown/)
  expect(whole.code).toBe(2)
  const decisions = newest?.record.decisions.map((one) => ({ ...one, at: '2026-01-01T00:00:00.000Z' }))
  const broken = await verify(file('changed.json', { ...newest, record: { ...newest?.record, decisions } }))
  expect(broken.words).toMatch(/^Broken\. Decision 1 of version 2 .* was changed/)
  expect(broken.code).toBe(1)
})

test('what cannot be checked is said to be unchecked, not broken', async () => {
  for (const args of [[], [file('some.json', newest)], [join(folder, 'none.json'), '--keys', 'none']]) {
    expect(await verify(...args)).toMatchObject({ code: 2, words: expect.stringMatching(/^Not checked\. /) })
  }
})

test('an address is checked with the records before it and the keys of its site', async () => {
  const site = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site')
    if (url.pathname === '/.well-known/lensroom-keys.json') response.end(JSON.stringify(keys))
    else if (url.pathname !== '/stories/ferry/record.json') response.writeHead(404).end()
    else response.end(JSON.stringify(url.searchParams.get('version') === '1' ? first : newest))
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  if (address === null || typeof address === 'string') throw new Error('the site has no port')
  const checked = await verify(`http://127.0.0.1:${address.port}/stories/ferry`)
  site.close()
  expect(checked.words).toMatch(/^Version 1 of \/stories\/ferry.*\nVersion 2 of \/stories\/ferry/)
  expect(checked.code).toBe(0)
})
