import { expect, test } from 'vitest'
import { isSoundBody } from './sound-body'

const id = 'a'.repeat(42)
const post = ({ headers, body }: { headers: Record<string, string>; body: string }) =>
  isSoundBody(headers, Buffer.from(body))
const call = (body: string, headers: Record<string, string> = {}) =>
  post({ body, headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', ...headers } })
const multipart = { 'content-type': 'multipart/form-data; boundary=----parts' }
const form = (fields: [string, string][]) =>
  `${fields.map(([name, value]) => `------parts\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}------parts--\r\n`

test.each([
  ['nothing', ''],
  ['an empty text', '""'],
  ['null', 'null'],
  ['a number', '1'],
  ['an object', '{}'],
  ['half a list', '[1'],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['a hundred thousand lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['a file that is not there', '["$B1"]'],
  ['a part that is not there', '["$1"]'],
  ['a path into nothing', '[{"a":1},"$0:0:b:c"]'],
  ['a path into the inside of objects', '["$0:constructor:constructor"]'],
  ['an action', '["$F1"]'],
  ['a promise', '["$@1"]'],
  ['a map', '["$Q1"]'],
  ['a stream', '["$r1"]'],
  ['a symbol', '["$Sx"]'],
  ['a key of the inside', '[{"__proto__":{"a":1}}]'],
  ['more arguments than any action has', JSON.stringify(Array(1_001).fill(0))],
])('a call of an action with %s is refused before the newsroom sees it', async (_, body) => {
  expect(await call(body)).toBe(false)
  expect(await call(body, { 'content-type': 'application/json' })).toBe(false)
  expect(await call(form([['0', body]]), multipart)).toBe(false)
})

test.each([
  ['no fields', form([])],
  ['no list in it', form([['_1_a', 'b']])],
  [
    'two lists',
    form([
      ['0', '[]'],
      ['0', '[]'],
    ]),
  ],
  ['a part that breaks off', form([['0', '["$K1"]']]).slice(0, -9)],
  ['no form at all', 'abc'],
])('a call in parts with %s is refused', async (_, body) => {
  expect(await call(body, multipart)).toBe(false)
})

test.each(['x', 'toString', '__proto__', `${id}/..`, 'A'.repeat(42), ' '])(
  'a call of the action "%s" is refused',
  async (name) => {
    expect(await call('[]', { 'next-action': name })).toBe(false)
  },
)

test.each([
  ['no arguments', '[]'],
  [
    'a state that repeats itself',
    '[{"detail":{"a":["$$1","$undefined"],"at":"$D2026-11-30T08:00:00.000Z"}},"$0:0:detail"]',
  ],
  ['words that look deep', JSON.stringify(['['.repeat(1_000)])],
])('a call as our pages send it, with %s, goes on', async (_, body) => {
  expect(await call(body)).toBe(true)
  expect(
    await call(
      form([
        ['0', body],
        ['_1_name', 'Ines'],
      ]),
      multipart,
    ),
  ).toBe(true)
})

const reference = (bound: string) => `{"id":"${id}","bound":${bound}}`
test.each<[string, [string, string][]]>([
  ['names a part and no action', [['$ACTION_1:0', '[]']]],
  ['names one that cannot be', [['$ACTION_ID_toString', '']]],
  [
    'has a junk field',
    [
      ['$ACTION_ID_junk', ''],
      [`$ACTION_ID_${id}`, ''],
    ],
  ],
  [
    'promises a part that is not there',
    [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', reference('"$@1"')],
    ],
  ],
  [
    'has an action that is null',
    [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', 'null'],
    ],
  ],
  [
    'binds a file',
    [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', reference('"$@1"')],
      ['$ACTION_1:1', '["$B1"]'],
    ],
  ],
  [
    'binds an object',
    [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', reference('"$@1"')],
      ['$ACTION_1:1', '{}'],
    ],
  ],
  [
    'says more of its action',
    [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', `{"id":"${id}","bound":null,"then":1}`],
    ],
  ],
])('a form without script that %s is refused', async (_, fields) => {
  expect(await post({ headers: multipart, body: form(fields) })).toBe(false)
})

test('a form without script as our pages send it goes on', async () => {
  const state: [string, string][] = [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', reference('"$@1"')],
    ['$ACTION_1:1', '[{"outcome":"none"}]'],
    ['$ACTION_KEY', 'k1'],
    ['email', 'ines@example.test'],
  ]
  expect(await post({ headers: multipart, body: form(state) })).toBe(true)
  expect(await post({ headers: multipart, body: form([[`$ACTION_ID_${id}`, '']]) })).toBe(true)
})
