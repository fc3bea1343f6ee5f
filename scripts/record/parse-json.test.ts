import { expect, test } from 'vitest'
import { parseJson } from './parse-json'

test.each([
  ['in the outermost object', '{"a":1,"a":2}'],
  ['with the same value', '{"a":1,"a":1}'],
  ['with another key between', '{"a":1,"b":{"a":1},"a":2}'],
  ['deep inside', '{"x":[{"y":{"a":[],"a":[]}}]}'],
  ['written with an escape', '{"a":1,"\\u0061":2}'],
  ['written with an escaped quote', '{"\\"a":1,"\\u0022a":2}'],
  ['that is empty', '{"":1,"":2}'],
  ['after texts that look like JSON', '{"a":"{\\"b\\":1,","b":"}\\\\","a":2}'],
])('a key that is there twice %s is refused', (_, text) => {
  expect(JSON.parse(text)).toBeTypeOf('object')
  expect(() => parseJson(text)).toThrow('twice')
})

test.each(['{"__proto__":{}}', '[{"x":{"__proto__":1}}]', '{"\\u005f_proto__":1}'])(
  'the key __proto__ is refused in %s',
  (text) => {
    expect(() => parseJson(text)).toThrow('__proto__')
  },
)

test.each([
  '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
  '{"a":"a","b":"a\\":\\"a"}',
  '{"a":1,"A":2,"a ":3}',
  '["a","a",":"]',
  '"a"',
  '0',
])('%s has each key once and is read as it is', (text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text))
})

test('what is not JSON is refused in words, and a hundred thousand brackets do no harm', () => {
  expect(() => parseJson('{"a":1')).toThrow('is not JSON')
  expect(() => parseJson('['.repeat(100_000))).toThrow('is not JSON')
})
