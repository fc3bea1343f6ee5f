import { expect, test } from 'vitest'
import { pageAddress } from './page-key'
import { pageTags } from './page-tags'

const keyOf = (url: string) => pageAddress(decodeURIComponent(url.split('?')[0] ?? ''), url).key

test.each([
  ['/', '/'],
  ['/?utm_source=mail', '/'],
  ['/?before=a&utm=b', '/?before=a'],
  ['/stories/ferry?x=1', '/stories/ferry'],
  ['/stories/f%65rry', '/stories/ferry'],
  ['/stories/ferry?hide=a&compare=&hide=b', '/stories/ferry?hide=a%2Cb'],
  ['/stories/ferry/', '/stories/ferry'],
  ['/search?lens=household&q=a%20b', '/search?q=a+b&lens=household'],
  ['/topics?before=a', '/topics'],
])('%s is the page %s', (url, key) => {
  expect(keyOf(url)).toBe(key)
})

test('what a reader searches for is remembered for nobody', () => {
  expect(pageAddress('/search', '/search?q=ferry').keep).toBe(false)
  expect(pageAddress('/stories/ferry', '/stories/ferry').keep).toBe(true)
})

test('a story depends on itself and on the stories it links to; a list on the list', () => {
  expect([
    ...pageTags('/stories/ferry/record', ['/stories/quay', '/topics/ports', '/stories/quay#lens']),
  ]).toEqual(['story:ferry', 'story:quay'])
  expect([...pageTags('/topics/ports', ['/stories/quay'])]).toEqual(['index'])
})
