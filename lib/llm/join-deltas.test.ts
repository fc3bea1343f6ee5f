import { expect, test } from 'vitest'
import { joinDeltas } from './join-deltas'

const event = (content: string, more: object = {}) =>
  `data: ${JSON.stringify({ id: 'c1', choices: [{ index: 0, delta: { content }, ...more }] })}\n\n`

test('pieces of a text become one event, with every escape as it was', () => {
  expect(joinDeltas(event('a"') + event('\\') + event('\n–') + event('b'))).toBe(event('a"\\\n–b'))
})

test('two halves of a character in two events become the character', () => {
  const [first, second] = ['\ud83d', '\ude00']
  const json = joinDeltas(event(first) + event(second)).slice('data: '.length)
  expect(JSON.parse(json)).toMatchObject({ choices: [{ delta: { content: '\u{1f600}' } }] })
})

test('events that differ in anything else, comments and marks stay apart and in order', () => {
  const mixed = `${event('a')}: keep-alive\n\n${event('b')}${event('c', { finish_reason: 'stop' })}data: [DONE]\n\n`
  expect(joinDeltas(mixed)).toBe(mixed)
})

test('an event that is not complete yet stays as it is', () => {
  const begun = event('b').trimEnd()
  expect(joinDeltas(event('a') + begun)).toBe(event('a') + begun)
  expect(joinDeltas(begun)).toBe(begun)
})

test('named events are joined with their names', () => {
  const named = (text: string) =>
    `event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"${text}"}}\n\n`
  expect(joinDeltas(named('a') + named('b'))).toBe(named('ab'))
})
